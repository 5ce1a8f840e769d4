namespace CalWater.Identity.Questions;

/// <summary><c>SecurityQuestions:…</c>: whether an unrecognised computer is asked a question (F8).</summary>
public sealed class SecurityQuestionOptions
{
    public const string Section = "SecurityQuestions";

    public bool Enabled { get; set; } = true;
}
