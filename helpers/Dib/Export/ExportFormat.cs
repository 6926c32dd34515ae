namespace Dib.Export;

/// <summary>What an export writes for each notebook.</summary>
internal enum ExportFormat
{
    /// <summary>A self-contained page, and an index of all pages.</summary>
    Html,

    /// <summary>A Jupyter notebook with its outputs.</summary>
    Ipynb,

    /// <summary>Markdown, with pictures beside it.</summary>
    Md,
}
