using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>POST /v1/disputes/{id}: evidence. Stripe's test evidence decides a dispute: <c>winning_evidence</c>, <c>losing_evidence</c>.</summary>
internal static class DisputesApi
{
    public static WriteOperation Update { get; } = new(
        new ParameterNames("evidence[uncategorized_text]", "submit", "metadata[*]"),
        call =>
        {
            var (text, submit) = (call.Form.Section("evidence").Text("uncategorized_text"), call.Form.OneOf("submit", "true", "false") != "false");
            return draft => Take(draft, Open(draft, call.Id), text, submit);
        });

    /// <summary>POST /v1/disputes/{id}/close: gives up.</summary>
    public static WriteOperation Close { get; } = new(new ParameterNames(), call => draft => Disputing.Close(draft, Open(draft, call.Id), won: false));

    private static Dispute Open(Draft draft, string id)
    {
        var dispute = Resources.Disputes.Find(draft.Find, id);
        return dispute.IsOver() ? throw Refusals.Invalid(null, $"This dispute is already closed; its status is {dispute.Status}.", null) : dispute;
    }

    private static Dispute Take(Draft draft, Dispute dispute, string? text, bool submit)
    {
        var details = dispute.EvidenceDetails with { HasEvidence = true, SubmissionCount = dispute.EvidenceDetails.SubmissionCount + (submit ? 1 : 0) };
        var updated = draft.Put(dispute with { Evidence = new(text), EvidenceDetails = details, Status = submit ? "under_review" : dispute.Status });
        draft.Emit("charge.dispute.updated", updated);
        return submit && text is "winning_evidence" or "losing_evidence" ? Disputing.Close(draft, updated, text == "winning_evidence") : updated;
    }
}
