using System.Text.Json.Nodes;

namespace CalWater.Grains.Runtime.States;

/// <summary>What older logins lacked.</summary>
internal static class LoginUpgrades
{
    /// <summary>Version 2: acts are counted and recorded, and mails carry links for the owner alone.</summary>
    public static void AddAudit(JsonObject login)
    {
        login["Acts"] = 0;
        login["Unrecorded"] = new JsonArray();
        login["NotMeLinks"] = new JsonArray();
    }

    /// <summary>Version 3: passkeys, and the challenges they signed.</summary>
    public static void AddPasskeys(JsonObject login)
    {
        login["Passkeys"] = new JsonArray();
        login["UsedChallenges"] = new JsonArray();
    }

    /// <summary>Version 4: mails about changes, which a crash delays and does not lose.</summary>
    public static void AddOwedLetters(JsonObject login) => login["Owed"] = new JsonArray();

    /// <summary>Version 5: accounts that were linked after sign-up are to be reviewed.</summary>
    public static void AddReview(JsonObject login) => login["ToReview"] = new JsonArray();
}
