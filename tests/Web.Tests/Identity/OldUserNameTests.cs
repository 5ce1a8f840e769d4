using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>F12: the move from the user names of the portal before this one.</summary>
[Collection(StreetTests.Name)]
public sealed class OldUserNameTests(Street street) : IDisposable
{
    private readonly Visitor ana = street.Portal.NewVisitor();

    public void Dispose() => ana.Dispose();

    [Fact]
    public async Task F12_a_known_and_an_unknown_user_name_lead_the_same_way_and_read_the_same()
    {
        var (name, email) = await NewUserNameAsync();
        var (known, unknown) = (await AskAsync(name), await AskAsync("nobody_at_all"));
        Assert.Equal(known.Text, unknown.Text);
        Assert.DoesNotContain(email, known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F12_what_to_do_is_mailed_to_the_address_kept_with_the_user_name_however_its_letters_are_typed()
    {
        var (name, email) = await NewUserNameAsync();
        await AskAsync(name.ToUpperInvariant());
        var mail = await street.Portal.MailToAsync(email, "old user name");
        Assert.Contains(name, mail.Text, StringComparison.Ordinal);
        Assert.Contains("/sign-up", mail.Text, StringComparison.Ordinal);
        Assert.Contains("ending in 4321", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F12_whoever_has_moved_already_is_told_with_which_address_to_sign_in()
    {
        var (name, email) = await NewUserNameAsync();
        await street.EnrolAsync(ana, await street.NewHouseAsync(), email);
        await AskAsync(name);
        Assert.Contains("signed up already, with this address", (await street.Portal.MailToAsync(email, "old user name")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in", "Sign in")]
    [InlineData("/recover", "Send me the link")]
    public async Task F12_a_user_name_is_answered_with_the_move_also_without_a_password_and_where_a_password_is_recovered(string path, string button)
    {
        var page = await (await ana.GoToAsync(path)).Fill("E-mail", "priya77").PressAsync(button);
        Assert.Equal("User names are now e-mail addresses", (await page.FollowAsync("how to move to sign-in by e-mail")).Heading);
    }

    [Fact]
    public async Task F12_whoever_has_moved_without_that_account_is_told_that_it_is_missing_and_who_brings_it()
    {
        var (name, email) = await NewUserNameAsync();
        await street.EnrolAsync(ana, await street.NewHouseAsync(), email);
        await AskAsync(name);
        Assert.Contains("4321, which is not on this sign-in yet", (await street.Portal.MailToAsync(email, "old user name")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F12_in_spanish_the_move_speaks_spanish()
    {
        using var luis = street.Portal.NewVisitor("es-MX");
        var page = await (await luis.GoToAsync("/sign-in")).Fill("Correo electrónico", "luis77").Fill("Contraseña", "x").PressAsync("Iniciar sesión");
        page = await page.FollowAsync("cómo pasar al inicio de sesión por correo");
        Assert.Contains("vinculadas en nuestros registros", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Nombre de usuario anterior", "luis77").PressAsync("Enviar el mensaje");
        Assert.Contains("Aquí no mostramos la dirección.", page.Text, StringComparison.Ordinal);
    }

    private async Task<(string Name, string Email)> NewUserNameAsync()
    {
        var (name, email) = ($"ana_{RandomId.New(8)}", $"{RandomId.New(8)}@example.com");
        await street.ExecuteAsync($"insert into identity_legacy_users (user_name, email, account) values ('{name}', '{email}', '9990054321')");
        return (name, email);
    }

    /// <summary>From the sign-in page, where the user name was typed.</summary>
    private async Task<Page> AskAsync(string name)
    {
        var page = await (await Street.SignInAsync(ana, name)).FollowAsync("how to move to sign-in by e-mail");
        return await page.Fill("Old user name", name).PressAsync("Send the message");
    }
}
