namespace LineToNetwork.Data;

/// <summary>A row of data/books.csv: an invented book and its price.</summary>
/// <param name="Title">The title.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Price">Its price in yuan.</param>
/// <param name="Colour">1 when printed in colour, else 0.</param>
/// <param name="Hardback">1 when bound in hard covers, else 0.</param>
public sealed record Book(string Title, double Pages, double Price, int Colour, int Hardback);
