using CalWater.Grains.Identity;
using CalWater.Identity.Questions;
using CalWater.Identity.SignIns;
using CalWater.Identity.SignUps;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Somebody who signs up, step by step, and then in.</summary>
internal sealed class Newcomer(IdentityHost host, string email = "ana@example.com")
{
    public const string Password = "Blue-Heron-42";
    public static readonly TypedAnswer[] Answers =
    [
        new(SecurityQuestion.FirstPet, "Your first pet?", "Señor Bigotes"),
        new(SecurityQuestion.FirstCar, "Your first car?", "Yellow Beetle"),
        new(SecurityQuestion.ParentsMet, "Where did your parents meet?", "Fresno")
    ];

    public SignUpId Id { get; } = SignUpId.New();

    public EmailAddress Email { get; } = EmailAddress.Parse(email);

    public ISignUpGrain SignUp => host.Grains.SignUp(Id);

    public string Code => host.Postbox.Of<ConfirmEmail>()[^1].Code;

    /// <summary>The secret of the newest mailed link.</summary>
    public string Link => host.Postbox.Of<ConfirmEmail>()[^1].Path["/confirm/".Length..][Id.Value.Length..];

    public Task<SignUpRefused?> StartAsync(AccountNumber? account = null, Zip? zip = null, string address = "192.0.2.7") =>
        SignUp.Start(new(account ?? Neighbourhood.Household, zip ?? Neighbourhood.Zip, address, Language.English));

    public Task<SignInChosen> ChooseSignInAsync(string password = Password) =>
        host.Get<SignUpSteps>().ChooseSignInAsync(Id, Email, password);

    public Task<QuestionsChosen> ChooseQuestionsAsync(params TypedAnswer[] answers) =>
        host.Get<SignUpSteps>().ChooseQuestionsAsync(Id, answers.Length == 0 ? Answers : answers);

    /// <summary>All steps up to the mail.</summary>
    public async Task<Newcomer> AwaitMailAsync(AccountNumber? account = null)
    {
        Assert.Null(await StartAsync(account));
        Assert.Null((await ChooseSignInAsync()).Refused);
        Assert.True((await ChooseQuestionsAsync()).IsTaken);
        return this;
    }

    /// <summary>All steps up to the login.</summary>
    public async Task<Newcomer> EnrolAsync(AccountNumber? account = null)
    {
        await AwaitMailAsync(account);
        Assert.Null(await SignUp.ConfirmByCode(Code));
        return this;
    }

    public async Task<ILoginGrain> LoginAsync() => host.Grains.Login((await host.Grains.Email(Email).Owner())!.Value);

    public Task<SignInOutcome> SignInAsync(string password = Password, string? computer = null) =>
        host.Get<SignInDesk>().WithPasswordAsync(Email, password, new(computer, "Firefox, Linux"));

    public Task<SignInOutcome> AnswerAsync(SignInOutcome.QuestionAsked asked, string answer, bool recognise = false) =>
        host.Get<SignInDesk>().WithAnswerAsync(asked.Login, asked.WaitingId, answer, recognise, new(null, "Firefox, Linux"));
}
