namespace CalWater.Browser.Tests;

/// <summary>The fixed words of labels, links and buttons that the walk looks for, in one language.</summary>
internal sealed record Words(string Locale)
{
    public bool IsSpanish => Locale.StartsWith("es", StringComparison.Ordinal);
    public string SignUp => IsSpanish ? "Inscribirse" : "Sign up";
    public string SignIn => IsSpanish ? "Iniciar sesión" : "Sign in";
    public string SignOut => IsSpanish ? "Cerrar sesión" : "Sign out";
    public string AccountNumber => IsSpanish ? "Número de cuenta" : "Account number";
    public string ZipCode => IsSpanish ? "Código postal" : "ZIP code";
    public string Email => IsSpanish ? "Correo electrónico" : "E-mail";
    public string Password => IsSpanish ? "Contraseña" : "Password";
    public string Continue => IsSpanish ? "Continuar" : "Continue";
    public string Confirm => IsSpanish ? "Confirmar" : "Confirm";
    public string Code => IsSpanish ? "Código" : "Code";
    public string DoNotAsk => IsSpanish ? "No solicitar las preguntas de seguridad en esta computadora" : "Do not ask security questions on this computer";
    public string AmountDue => IsSpanish ? "Importe adeudado" : "Amount due";
    public string ReadBill => IsSpanish ? "Ver la factura completa" : "See the whole bill";
    public string DownloadPdf => IsSpanish ? "Descargar PDF" : "Download PDF";
    public string PayNow => IsSpanish ? "Pagar ahora" : "Pay now";
    public string ToCard => IsSpanish ? "Continuar a la página de la tarjeta" : "Continue to the card page";
    public string CardNumber => IsSpanish ? "Número de tarjeta" : "Card number";
    public string Expiration => IsSpanish ? "Vencimiento" : "Expiration";
    public string NameOnCard => IsSpanish ? "Nombre en la tarjeta" : "Name on card";
    public string Pay => IsSpanish ? "Pagar $" : "Pay $";
    public string Received => IsSpanish ? "Pago recibido" : "Payment received";
    public string ReceiptMail => IsSpanish ? "Recibimos su pago" : "We received your payment";
    public string ConfirmMail => IsSpanish ? "Confirme" : "Confirm";
    public string BackToAccount => IsSpanish ? "Volver a la cuenta" : "Back to the account";
    public string YourAccounts => IsSpanish ? "Sus cuentas" : "Your accounts";
    public string ReviewThem => IsSpanish ? "Revisarlas" : "Review them";
    public string HaveReviewed => IsSpanish ? "Ya revisé estas" : "I have looked at those";
    public string NameOnEmail => IsSpanish ? "Nombre en el correo de facturación" : "Name on the billing e-mail";
    public string Nickname => IsSpanish ? "Apodo de la cuenta" : "Nickname";
    public string SaveNames => IsSpanish ? "Guardar los nombres" : "Save the names";
    public string ChangeBillingEmail => IsSpanish ? "Cambiar el correo de facturación" : "Change the billing e-mail";
    public string NewBillingEmail => IsSpanish ? "Correo de facturación nuevo" : "New billing e-mail";
    public string SendLink => IsSpanish ? "Enviar el enlace" : "Send the link";
    public string Question(int number) => $"{(IsSpanish ? "Pregunta" : "Question")} {number}";
    public string Answer(int number) => $"{(IsSpanish ? "Respuesta" : "Answer")} {number}";
}
