namespace LineToNetwork.Data;

/// <summary>A row of data/stopping.csv: how far a car of the 1920s rolled on after its driver braked.</summary>
/// <param name="Speed">The speed in miles per hour.</param>
/// <param name="Distance">The stopping distance in feet.</param>
public sealed record CarStop(double Speed, double Distance);
