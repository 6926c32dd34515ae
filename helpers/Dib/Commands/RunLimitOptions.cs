using System.CommandLine;
using Dib.Execution;

namespace Dib.Commands;

/// <summary>The options of every command that runs notebooks.</summary>
internal sealed class RunLimitOptions
{
    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "How many seconds a single cell may run.",
        HelpName = "seconds",
        DefaultValueFactory = _ => new RunOptions().Timeout.TotalSeconds,
    };

    private readonly Option<int> _workers = new("--workers")
    {
        Description = "How many notebooks run at the same time.",
        HelpName = "count",
        DefaultValueFactory = _ => new RunOptions().Workers,
    };

    private readonly Option<int> _memory = new("--memory")
    {
        Description = "How many MB of memory a notebook may use.",
        HelpName = "MB",
        DefaultValueFactory = _ => new RunOptions().MemoryMegabytes,
    };

    public RunLimitOptions()
    {
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 1_000_000))
            {
                result.AddError("--timeout must be a number of seconds above 0: try --timeout 120.");
            }
        });
        _workers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 1 and <= 256))
            {
                result.AddError("--workers must be from 1 to 256: try --workers 2.");
            }
        });
        _memory.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 200)
            {
                result.AddError("--memory must be at least 200 MB: the compiler itself needs that much.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_timeout);
        command.Options.Add(_workers);
        command.Options.Add(_memory);
    }

    public RunOptions Read(ParseResult parsed) => new()
    {
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        Workers = parsed.GetValue(_workers),
        MemoryMegabytes = parsed.GetValue(_memory),
    };
}
