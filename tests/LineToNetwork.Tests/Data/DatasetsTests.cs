using System.Collections.Immutable;
using LineToNetwork.Data;

namespace LineToNetwork.Tests.Data;

/// <summary>The tables are whole, and the generated shapes are what their names say, the same for the same seed.</summary>
public sealed class DatasetsTests
{
    public static TheoryData<string> Shapes => ["moons", "rings", "xor", "spiral", "blobs"];

    [Fact]
    public void Stopping_has_the_fifty_cars_of_the_1920s()
    {
        var cars = Datasets.Stopping();

        Assert.Equal(50, cars.Length);
        Assert.Equal(new CarStop(4, 2), cars[0]);
        Assert.Equal(new CarStop(25, 85), cars[^1]);
        Assert.Equal(15.4, cars.Column(car => car.Speed).Average(), 12);
        Assert.Equal(42.98, cars.Column(car => car.Distance).Average(), 12);
    }

    [Fact]
    public void Planets_go_from_Mercury_to_Neptune()
    {
        var planets = Datasets.Planets();

        Assert.Equal(8, planets.Length);
        Assert.Equal(new Planet("Mercury", 0.387, 0.241), planets[0]);
        Assert.Equal(new Planet("Neptune", 30.069, 164.79), planets[^1]);
    }

    [Fact]
    public void Hours_has_twenty_students_of_whom_ten_passed()
    {
        var students = Datasets.Hours();

        Assert.Equal(20, students.Length);
        Assert.Equal(10, students.Count(student => student.Passed == 1));
        Assert.All(students, student => Assert.InRange(student.Passed, 0, 1));
        Assert.Equal(0.5, students[0].Hours);
        Assert.Equal(5.5, students[^1].Hours);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_same_seed_gives_the_same_points_and_another_seed_others(string shape)
    {
        Assert.Equal(Make(shape, 100, 0.1, 7), Make(shape, 100, 0.1, 7));
        Assert.NotEqual(Make(shape, 100, 0.1, 7), Make(shape, 100, 0.1, 8));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Any_first_part_holds_both_classes_in_equal_number(string shape)
    {
        var points = Make(shape, 101, 0.1, 7);

        Assert.Equal(101, points.Length);
        Assert.Equal(51, points.Count(point => point.Label == 0));
        Assert.Equal(5, points.Take(10).Count(point => point.Label == 1));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Coordinates_have_at_most_six_decimals(string shape) =>
        Assert.All(Make(shape, 100, 0.1, 7), point =>
        {
            Assert.Equal(Math.Round(point.X, 6), point.X);
            Assert.Equal(Math.Round(point.Y, 6), point.Y);
        });

    [Fact]
    public void Points_are_pinned_so_that_no_version_or_machine_changes_them_unnoticed()
    {
        Assert.Equal(new LabelledPoint(-1.02056, -2.50004, 0), Datasets.Blobs(seed: 1)[0]);
    }

    [Fact]
    public void Rings_without_noise_lie_on_circles_of_radius_one_and_two() =>
        Assert.All(Datasets.Rings(60, noise: 0), point =>
            Assert.Equal(point.Label + 1, Math.Sqrt(point.X * point.X + point.Y * point.Y), 5));

    [Fact]
    public void Xor_without_noise_is_class_one_exactly_where_the_signs_differ() =>
        Assert.All(Datasets.Xor(60, noise: 0), point =>
            Assert.Equal(point.X * point.Y < 0, point.Label == 1));

    [Fact]
    public void The_arms_of_a_spiral_without_noise_face_each_other_across_the_origin()
    {
        var points = Datasets.Spiral(40, noise: 0);

        for (int index = 0; index < points.Length; index += 2)
        {
            Assert.Equal(points[index].X, -points[index + 1].X, 5);
            Assert.Equal(points[index].Y, -points[index + 1].Y, 5);
        }
    }

    [Fact]
    public void Moons_without_noise_never_meet()
    {
        var points = Datasets.Moons(100, noise: 0);
        var closest = points.Where(point => point.Label == 0).Min(upper =>
            points.Where(point => point.Label == 1).Min(lower => double.Hypot(upper.X - lower.X, upper.Y - lower.Y)));

        Assert.InRange(closest, 0.2, 1);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Fewer_than_two_points_or_negative_noise_are_refused_by_name(string shape)
    {
        var tooFew = Assert.Throws<ArgumentOutOfRangeException>(() => Make(shape, 1, 0.1, 7));
        Assert.StartsWith("count is 1; it must be at least 2", tooFew.Message, StringComparison.Ordinal);
        var negative = Assert.Throws<ArgumentOutOfRangeException>(() => Make(shape, 10, -0.5, 7));
        Assert.StartsWith("noise is -0.5; it must be at least 0", negative.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(shape, 10, double.NaN, 7));
    }

    private static ImmutableArray<LabelledPoint> Make(string shape, int count, double noise, int seed) => shape switch
    {
        "moons" => Datasets.Moons(count, noise, seed),
        "rings" => Datasets.Rings(count, noise, seed),
        "xor" => Datasets.Xor(count, noise, seed),
        "spiral" => Datasets.Spiral(count, noise, seed),
        _ => Datasets.Blobs(count, noise, seed),
    };
}
