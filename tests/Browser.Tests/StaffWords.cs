namespace CalWater.Browser.Tests;

/// <summary>The fixed words of the support console that the walk looks for, in one language.</summary>
internal sealed record StaffWords(string Locale)
{
    private readonly Words words = new(Locale);

    public string Email => words.Email;
    public string Password => words.Password;
    public string Continue => words.Continue;
    public string Confirm => words.Confirm;
    public string Code => words.Code;
    public string SignIn => words.SignIn;
    public string SignOut => words.SignOut;
    public string StaffSignIn => words.IsSpanish ? "Acceso del personal" : "Staff sign-in";
    public string Console => words.IsSpanish ? "Asistencia de CalWater" : "CalWater support";
    public string Engine => words.IsSpanish ? "Motor" : "Engine";

    public string Staff => words.IsSpanish ? "Personal" : "Staff";
    public string Invite => words.IsSpanish ? "Enviar la invitación" : "Send the invitation";
    public string Customers => words.IsSpanish ? "Clientes" : "Customers";
    public string FindLabel => words.IsSpanish ? "Buscar un cliente" : "Find a customer";
    public string Find => words.IsSpanish ? "Buscar" : "Find";
    public string OnlySimilar => words.IsSpanish ? "Estos se parecen" : "These come near";
    public string FoundMore => words.IsSpanish ? "Los primeros 25 clientes" : "The first 25 customers";
    public string NoneFound => words.IsSpanish ? "No se encontró a nadie." : "Nobody was found.";
    public string QueryLength => words.IsSpanish ? "Escriba de 2 a 100 caracteres." : "Type 2 to 100 characters.";
    public string SetUpLogin => words.IsSpanish ? "Configurar un acceso" : "Set up a login";
    public string SignsInAs => words.IsSpanish ? "Inicia sesión como" : "Signs in as";
    public string RefundAmount => words.IsSpanish ? "Importe del reembolso" : "Amount to refund";
    public string Refund => words.IsSpanish ? "Reembolsar" : "Refund";
    public string ReconcileDay => words.IsSpanish ? "Conciliar un día" : "Reconcile a day";
    public string ReconcileIt => words.IsSpanish ? "Conciliar este día" : "Reconcile this day";
    public string Reason => words.IsSpanish ? "Motivo" : "Reason";
    public string LinkAccounts => words.IsSpanish ? "Vincular cuentas" : "Link accounts";
    public string AnotherNumber => words.IsSpanish ? "Otro número de cuenta" : "Another account number";
    public string AddToList => words.IsSpanish ? "Agregar a la lista" : "Add to the list";
    public string PutOnSignIn => words.IsSpanish ? "Poner en este acceso" : "Put on this sign-in";
    public string OneSignIn => words.IsSpanish ? "Poner las cuentas de este cliente en un solo acceso" : "Put this customer's accounts on one sign-in";
    public string OldUserNames => words.IsSpanish ? "Nombres de usuario antiguos" : "Old user names";
    public string FindOldUserNames => words.IsSpanish ? "Buscar nombres de usuario antiguos" : "Find old user names";
    public string LinkMissing => words.IsSpanish ? "Vincular las cuentas que faltan" : "Link the missing accounts";
    public string GiveNames => words.IsSpanish ? "Poner nombres" : "Give names";
    public string SaveAllNames => words.IsSpanish ? "Guardar todos los nombres" : "Save all names";
    public string Waiting => words.IsSpanish ? "Esperando al cliente" : "Waiting for the customer";
    public string NothingToReview => words.IsSpanish ? "no le queda nada por revisar" : "nothing left to review";
    public string SignInHelp => words.IsSpanish ? "Ayuda con el acceso" : "Help with sign-in";
    public string DoThis => words.IsSpanish ? "Hacer esto" : "Do this";
    public string WholeTrail => words.IsSpanish ? "Historial completo" : "Whole audit trail";
    public bool IsSpanish => words.IsSpanish;
    public string ViewAsCustomer => words.IsSpanish ? "Ver como cliente" : "View as customer";
    public string ViewAsThis => words.IsSpanish ? "Ver como este cliente" : "View as this customer";
    public string StopViewing => words.IsSpanish ? "Dejar de ver" : "Stop viewing";
    public string NotShown => words.IsSpanish ? "Esta página no se muestra aquí" : "This page is not shown here";
    public string NothingChanged => words.IsSpanish ? "No se cambió nada" : "Nothing was changed";
    public string Approve => words.IsSpanish ? "Aprobar y hacerlo" : "Approve and do it";
    public string WhyDecide => words.IsSpanish ? "Por qué decide así" : "Why you decide so";
    public string CarriedOut => words.IsSpanish ? "Se llevó a cabo." : "It was carried out.";
    public string Batches => words.IsSpanish ? "Lotes" : "Batches";
    public string SendABatch => words.IsSpanish ? "Enviar un lote" : "Send a batch";
    public string SendTheBatch => words.IsSpanish ? "Enviar el lote" : "Send the batch";
    public string Files => words.IsSpanish ? "Archivos del lote" : "Files of the batch";
    public string Faults => words.IsSpanish ? "Errores: " : "Faults: ";
    public string NotADate => words.IsSpanish ? "no es una fecha" : "is not a date";
    public string Suspense => words.IsSpanish ? "Pagos en suspenso" : "Payments in suspense";
    public string Remove => words.IsSpanish ? "Dar de baja" : "Remove from the staff";
}
