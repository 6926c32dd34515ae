using System.Globalization;
using System.Text;
using LineToNetwork.Data;

namespace LineToNetwork.Tests.Data;

/// <summary>CSV files are read into typed rows, and every way to be broken gets a sentence with the place and the mend.</summary>
public sealed class CsvTests
{
    private sealed record Fruit(string Name, double Weight, int Count);

    [Fact]
    public void Columns_are_found_by_name_whatever_their_order_and_case()
    {
        var rows = Read("COUNT,extra,weight,name\n3,x,0.5,apple\n4,y,1e-3,\"pear, green\"\n");

        Assert.Equal([new Fruit("apple", 0.5, 3), new Fruit("pear, green", 0.001, 4)], rows);
    }

    [Theory]
    [InlineData("name;weight;count\napple;0.5;3\n")]
    [InlineData("name\tweight\tcount\napple\t0.5\t3\n")]
    [InlineData("\uFEFFname,weight,count\r\napple,0.5,3\r\n")]
    [InlineData("name , weight , count\n\n\n apple , 0.5 , 3")]
    public void Other_separators_byte_order_marks_line_ends_and_blank_lines_do_not_matter(string text) =>
        Assert.Equal([new Fruit("apple", 0.5, 3)], Read(text));

    [Fact]
    public void Numbers_mean_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(0.5, Read("name,weight,count\napple,0.5,3\n")[0].Weight);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_missing_file_names_the_files_that_are_there()
    {
        string folder = Directory.CreateTempSubdirectory("csv").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "fruit.csv"), "name\nx\n");
            string path = Path.Combine(folder, "fruits.csv");

            var error = Assert.Throws<CsvException>(() => Csv.Read<Fruit>(path));

            Assert.Equal(path, error.File);
            Assert.EndsWith("there is no such file; check the spelling; that folder holds fruit.csv.", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_missing_folder_is_said()
    {
        var error = Assert.Throws<CsvException>(() => Csv.Read<Fruit>("no-such-folder/fruit.csv"));

        Assert.Equal(
            "no-such-folder/fruit.csv: there is no such file; the folder no-such-folder does not exist either; a path counts from the notebook's folder.",
            error.Message);
    }

    [Theory]
    [InlineData("", "fruit.csv: it is empty; write the names of the columns into the first line.")]
    [InlineData("\n\n", "fruit.csv: it is empty; write the names of the columns into the first line.")]
    [InlineData("name,weight,count\n", "fruit.csv: it names columns but holds no rows; add at least one line of values.")]
    [InlineData("name,count\napple,3\n",
        "fruit.csv, line 1, column Weight: there is no such column; add it or rename one of: name, count.")]
    [InlineData("name,weight,count\napple,0.5,3\npear,heavy,4\n",
        "fruit.csv, line 3, column Weight: a number should stand here (\"heavy\"); write a number such as 3.5, or delete the line.")]
    [InlineData("name,weight,count\napple,\"0,5\",3\n",
        "fruit.csv, line 2, column Weight: a number should stand here (\"0,5\"); write the decimals after a point, as in 3.5.")]
    [InlineData("name,weight,count\napple,,3\n",
        "fruit.csv, line 2, column Weight: a number should stand here (\"\"); write a number such as 3.5, or delete the line.")]
    [InlineData("name,weight,count\napple,NaN,3\n",
        "fruit.csv, line 2, column Weight: a number should stand here (\"NaN\"); write a number such as 3.5, or delete the line.")]
    [InlineData("name,weight,count\napple,Infinity,3\n",
        "fruit.csv, line 2, column Weight: a number should stand here (\"Infinity\"); write a number such as 3.5, or delete the line.")]
    [InlineData("name,weight,count\napple,1e999,3\n",
        "fruit.csv, line 2, column Weight: a number should stand here (\"1e999\"); write a number such as 3.5, or delete the line.")]
    [InlineData("name,weight,count\napple,0.5,2.5\n",
        "fruit.csv, line 2, column Count: a whole number should stand here (\"2.5\"); write a whole number such as 1, or delete the line.")]
    [InlineData("name,weight,count\n\napple,0.5,3\npear,4\n",
        "fruit.csv, line 4: it has 2 values where the first line names 3 columns (\"pear,4\"); look for a missing or extra comma.")]
    [InlineData("name,weight,count\n\"apple,0.5,3\npear,0.5,4\n",
        "fruit.csv, line 2: a quote is missing or stands in the wrong place; quote the whole value, and write a quote inside it twice.")]
    [InlineData("name,weight,count\n\"two\nlines\",0.5,3\npear,x,4\n",
        "fruit.csv, line 4, column Weight: a number should stand here (\"x\"); write a number such as 3.5, or delete the line.")]
    public void A_broken_file_is_described_with_line_column_value_and_mend(string text, string message)
    {
        var error = Assert.Throws<CsvException>(() => Read(text));

        Assert.Equal(message, error.Message);
        Assert.Equal("fruit.csv", error.File);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_said()
    {
        byte[] latin1 = [.. "name,weight,count\n"u8, 0xE4, 0xF6, .. ",0.5,3\n"u8];

        var error = Assert.Throws<CsvException>(() => Csv.Read<Fruit>(new MemoryStream(latin1), "fruit.csv"));

        Assert.Equal("fruit.csv: it is not UTF-8 text; save it again with the encoding UTF-8.", error.Message);
    }

    [Fact]
    public void A_row_type_with_a_column_that_Csv_cannot_read_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Csv.Read<WithDate>(new MemoryStream("day\n2020-01-01\n"u8.ToArray()), "days.csv"));

        Assert.Equal("WithDate.Day is a DateTime; use string, double or int.", error.Message);
    }

    private sealed record WithDate(DateTime Day);

    private static Fruit[] Read(string text) =>
        [.. Csv.Read<Fruit>(new MemoryStream(Encoding.UTF8.GetBytes(text)), "fruit.csv")];
}
