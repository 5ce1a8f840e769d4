using System.ComponentModel.DataAnnotations;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Forms;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>The names of an account as typed; an empty one clears it.</summary>
internal sealed class NamesInput
{
    private const int Longest = 60;
    private const int LongestNickname = 40;

    [StringLength(Longest, ErrorMessage = "NameTooLong"), OneLineText(ErrorMessage = "NameUnseen"), FreeText(ErrorMessage = "NameHoldsACard")]
    public string? OnEmail { get; set; }

    [StringLength(Longest, ErrorMessage = "NameTooLong"), OneLineText(ErrorMessage = "NameUnseen"), FreeText(ErrorMessage = "NameHoldsACard")]
    public string? OnBill { get; set; }

    [StringLength(LongestNickname, ErrorMessage = "NicknameTooLong"), OneLineText(ErrorMessage = "NameUnseen"), FreeText(ErrorMessage = "NameHoldsACard")]
    public string? Nickname { get; set; }

    public static NamesInput Of(AccountNames names) => new() { OnEmail = names.OnEmail, OnBill = names.OnBill, Nickname = names.Nickname };

    public AccountNames ToNames() => new(OneLine.Of(OnEmail), OneLine.Of(OnBill), OneLine.Of(Nickname));
}
