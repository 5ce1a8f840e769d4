namespace CalWater.Notices.Contents;

/// <summary>
/// Somebody waits for this mail in front of a page, or has to learn at once what another may have done in their name: it is
/// sent before what a night's work tells everybody.
/// </summary>
public interface IAwaited;
