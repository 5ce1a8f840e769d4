namespace Orleans.Runtime;

/// <summary>Anything that has a grain's identity: the grain itself, or a reference to it.</summary>
public interface IAddressable;
