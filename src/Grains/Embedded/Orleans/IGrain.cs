using Orleans.Runtime;

namespace Orleans;

/// <summary>The mark of every grain interface.</summary>
public interface IGrain : IAddressable;

/// <summary>A grain found by a text key.</summary>
public interface IGrainWithStringKey : IGrain;
