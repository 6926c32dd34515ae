namespace LineToNetwork.Data;

/// <summary>A row of data/planets.csv: a planet and its way round the Sun.</summary>
/// <param name="Name">The planet's name.</param>
/// <param name="Distance">The semi-major axis of its orbit in astronomical units; the Earth's is 1.</param>
/// <param name="Period">The time of one orbit in years; the Earth's is 1.</param>
public sealed record Planet(string Name, double Distance, double Period);
