using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;
using CalWater.Identity.Staff;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>Words that more than one page about batches says.</summary>
internal static class DeliveryWords
{
    /// <summary>The batch's own id; before it was read, the name it was handed in under.</summary>
    public static string Name(Delivery delivery) => delivery.Batch ?? (delivery.Folder.Length > 0 ? delivery.Folder : "–");

    /// <summary>The way it came, and who sent it where somebody did.</summary>
    public static string By(PageText text, Delivery delivery, IReadOnlyDictionary<string, string> names)
    {
        var way = text[$"Way{delivery.Source}"];
        return delivery.Source == DeliverySource.Upload ? $"{way}, {names.GetValueOrDefault(delivery.Actor) ?? text["FormerMember"]}" : way;
    }

    /// <summary>The tag that shows what became of it: green for done, amber for what is open or asks for somebody, grey for what changed nothing.</summary>
    public static string Tag(DeliveryState state) => state switch
    {
        DeliveryState.Imported => "tag tag--good",
        DeliveryState.Refused or DeliveryState.Interrupted or DeliveryState.Waiting or DeliveryState.Running => "tag tag--warn",
        _ => "tag tag--off"
    };

    public static string Rows(Delivery delivery) => delivery.Contents is { } contents ? contents.Rows.Values.Sum().ToString("N0") : "–";

    public static string Progress(PageText text, ImportProgress step) => text[$"Stage{step.Stage}", step.File ?? "", step.Done.ToString("N0"), step.Of.ToString("N0")];

    /// <summary>The members' e-mail addresses by their ids.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(this IStaffDirectory directory) =>
        (await directory.AllAsync()).ToDictionary(member => member.Id.Value, member => member.Email.ToString());
}
