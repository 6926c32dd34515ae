namespace LineToNetwork.Data;

/// <summary>A point of the plane that belongs to one of two classes.</summary>
/// <param name="X">Its place from left to right.</param>
/// <param name="Y">Its place from bottom to top.</param>
/// <param name="Label">Its class: 0 or 1.</param>
public readonly record struct LabelledPoint(double X, double Y, int Label);
