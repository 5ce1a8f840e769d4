using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Profile;

internal static class ProfileTimes
{
    /// <summary>Day and time in California, in short.</summary>
    public static string Moment(this DateTimeOffset at) => $"{at.ToPacificDate().InShort()} {at.TimeOfDay()}";
}
