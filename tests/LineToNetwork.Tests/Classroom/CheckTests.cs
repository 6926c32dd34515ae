using LineToNetwork.Classroom;

namespace LineToNetwork.Tests.Classroom;

/// <summary>Check says yes or not yet with a hint, and never throws.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData(3.93, true)]
    [InlineData(3.9424, true)]
    [InlineData(3.95, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void A_number_near_the_right_one_passes(double answer, bool passes) =>
        Assert.Equal(passes, Check.Near(answer, 3.9324, within: 0.01, "Turn a.").Passed);

    [Fact]
    public void Rounding_alone_fails_nobody() => Assert.True(Check.Near(0.1 + 0.2, 0.3, within: 0, "Add.").Passed);

    [Fact]
    public void Limits_are_included_and_NaN_passes_none()
    {
        Assert.True(Check.AtMost(250, 250, "Lower.").Passed);
        Assert.False(Check.AtMost(250.1, 250, "Lower.").Passed);
        Assert.True(Check.AtLeast(0.95, 0.95, "Higher.").Passed);
        Assert.False(Check.AtLeast(0.94, 0.95, "Higher.").Passed);
        Assert.False(Check.AtMost(double.NaN, 250, "Lower.").Passed);
        Assert.False(Check.AtMost(double.NegativeInfinity, 250, "Lower.").Passed);
    }

    [Theory]
    [InlineData(" b ", true)]
    [InlineData("B", true)]
    [InlineData("C", false)]
    [InlineData(null, false)]
    public void A_word_passes_whatever_its_capitals_and_spaces(string? answer, bool passes) =>
        Assert.Equal(passes, Check.Word(answer, "B", "Look again.").Passed);

    [Fact]
    public void The_hint_stands_in_a_not_yet_and_is_gone_from_a_yes()
    {
        Assert.Equal("Not yet. Turn a down a little.", Check.That(false, "Turn a down a little.").ToString());
        Assert.Equal("Yes.", Check.That(true, "Turn a down a little.").ToString());
        Assert.Equal("Not yet. Your answer is not a finite number. Turn a.", Check.Near(double.NaN, 1, 0.1, "Turn a.").ToString());
    }

    [Fact]
    public void An_answer_that_throws_is_a_not_yet_with_the_reason()
    {
        var verdict = Check.That(() => throw new InvalidOperationException("No knobs."), "Add a knob.");

        Assert.Equal("Not yet. No knobs. Add a knob.", verdict.ToString());
    }

    [Fact]
    public void Missing_hints_and_odd_limits_do_not_throw()
    {
        Assert.False(Check.That(false, null!).Passed);
        Assert.False(Check.Near(1, double.NaN, double.NaN, "").Passed);
        Assert.False(Check.Near(1, 2, -5, "").Passed);
        Assert.False(Check.Word("B", null!, "").Passed);
        Assert.False(Check.That((Func<bool>)null!, "Write a check.").Passed);
    }

    [Fact]
    public void Two_checks_joined_show_the_first_that_fails()
    {
        var joined = Check.That(true, "one") & Check.That(false, "two") & Check.That(false, "three");

        Assert.Equal("Not yet. two", joined.ToString());
        Assert.True((Check.That(true, "one") & Check.That(true, "two")).Passed);
    }

    [Fact]
    public void The_html_tells_the_verdict_to_machines_and_escapes_the_hint()
    {
        string html = Check.That(false, "a < b & </div><script>").ToHtml();

        Assert.Contains("data-verdict=\"not-yet\"", html, StringComparison.Ordinal);
        Assert.Contains("a &lt; b &amp; &lt;/div&gt;&lt;script&gt;</div>", html, StringComparison.Ordinal);
        Assert.Contains("data-verdict=\"yes\"", Check.That(true, "").ToHtml(), StringComparison.Ordinal);
    }
}
