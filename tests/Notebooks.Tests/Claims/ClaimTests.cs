namespace Notebooks.Tests.Claims;

/// <summary>What the prose says in numbers is so.</summary>
public sealed class ClaimTests
{
    private static readonly Claim[] All = [.. LineClaims.All, .. DownhillClaims.All, .. ManyInputsClaims.All, .. NetworkClaims.All];

    public static TheoryData<int> EveryClaim => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(EveryClaim))]
    public void The_notebook_says_what_is_measured(int index)
    {
        var claim = All[index];
        Assert.Contains(claim.Said, Course.Prose(claim.Notebook).Replace('-', '−'), StringComparison.Ordinal);
        Assert.Contains(claim.MeasuredText, claim.Said, StringComparison.Ordinal);
    }
}
