using System.Diagnostics;
using LineToNetwork.Learning;

namespace LineToNetwork.Tests.Training;

public sealed class CrewTests
{
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_worker_works_once_a_round(int workers)
    {
        var rounds = new int[workers];
        using (var crew = new Crew(workers))
        {
            for (var round = 0; round < 500; round++)
            {
                crew.Run(worker => rounds[worker]++);
                Assert.All(rounds, done => Assert.Equal(round + 1, done));
            }
        }

        Assert.All(rounds, done => Assert.Equal(500, done));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void What_goes_wrong_in_a_worker_reaches_the_caller_and_the_crew_works_on(int broken)
    {
        using var crew = new Crew(3);

        var error = Assert.Throws<InvalidDataException>(() => crew.Run(worker =>
        {
            if (worker == broken)
            {
                throw new InvalidDataException("broken");
            }
        }));

        var done = 0;
        crew.Run(_ => Interlocked.Increment(ref done));
        Assert.Equal("broken", error.Message);
        Assert.Equal(3, done);
    }

    [Fact]
    public void The_faster_of_one_thread_and_the_crew_is_found_and_found_again()
    {
        var size = new CrewSize(workers: 2, isFixed: false);
        var (together, alone) = (5, 2);
        int Share() => Enumerable.Range(0, 1000).Count(_ =>
        {
            var isAlone = size.Current == 1;
            size.Count(Millisecond * (isAlone ? alone : together));
            return isAlone;
        });

        Assert.InRange(Share(), 950, 999);

        (together, alone) = (2, 5);
        Share();
        Share();
        Assert.InRange(Share(), 0, 50);

        (together, alone) = (9, 5);
        Share();
        Assert.InRange(Share(), 950, 1000);
    }

    [Fact]
    public void A_number_of_threads_that_was_asked_for_stays()
    {
        var size = new CrewSize(workers: 3, isFixed: true);

        size.Time(() => Assert.Equal(3, size.Current));

        Assert.Equal(3, size.Current);
    }
}
