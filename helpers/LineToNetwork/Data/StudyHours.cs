namespace LineToNetwork.Data;

/// <summary>A row of data/hours.csv: how long a student studied, and whether the exam was passed.</summary>
/// <param name="Hours">Hours of study.</param>
/// <param name="Passed">1 for passed, 0 for failed.</param>
public sealed record StudyHours(double Hours, int Passed);
