namespace Dib.Pages;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 for the title, 2 for sections and so on, without gaps.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Id">What a link points to; unique on the page.</param>
internal sealed record Heading(int Level, string Text, string Id);
