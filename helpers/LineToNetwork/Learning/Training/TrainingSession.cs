using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>One training from its first step to its end.</summary>
internal sealed class TrainingSession : IDisposable
{
    private readonly Network _start;
    private readonly Examples _examples;
    private readonly TrainingPlan _plan;
    private readonly int _batchSize;
    private readonly Backpropagation _backpropagation;
    private readonly LossMeasurement? _heldOut;
    private readonly int[] _order;
    private readonly SeededRandom _random;
    private readonly float[] _knobs;
    private readonly float[] _bestKnobs;
    private readonly List<EpochRecord> _history = [];
    private readonly ImmutableArray<Snapshot>.Builder _snapshots = ImmutableArray.CreateBuilder<Snapshot>();

    private double _lowest = double.PositiveInfinity;
    private int _bestEpoch;
    private int _steps;

    public TrainingSession(Network network, Examples examples, TrainingPlan plan)
    {
        (_start, _examples, _plan) = (network, examples, plan);
        var loss = plan.Loss ?? NetworkLoss.For(network);
        var targets = examples.TargetsFor(network);
        _batchSize = plan.BatchSizeFor(examples);
        _heldOut = plan.HeldOut is { } heldOut ? new LossMeasurement(network, heldOut, loss) : null;
        _order = [.. Enumerable.Range(0, examples.Count)];
        _random = new SeededRandom(plan.Seed);
        _knobs = [.. network.Knobs];
        _bestKnobs = [.. network.Knobs];
        _backpropagation = new Backpropagation(
            network,
            loss,
            _batchSize,
            plan.Threads ?? Trainer.WorkersFor(network, _batchSize),
            isFixed: plan.Threads is not null,
            knobs => plan.Optimizer.UpdateFor(knobs, plan.WeightDecay));
        _backpropagation.Use(examples.Inputs, targets);
    }

    public TrainingRun Run()
    {
        KeepSnapshot(0, _start);
        for (var epoch = 1; epoch <= _plan.Epochs; epoch++)
        {
            if (RunEpoch() is not { } learned || !_backpropagation.KeepKnobs())
            {
                return End(TrainingEnd.Diverged);
            }

            var record = Record(epoch, learned);
            _history.Add(record);
            NoteBest(record);
            if (IsSnapshotEpoch(epoch))
            {
                KeepSnapshot(epoch, CurrentNetwork());
            }

            if (epoch - _bestEpoch >= _plan.Patience)
            {
                return End(TrainingEnd.StoppedEarly);
            }
        }

        return End(TrainingEnd.Finished);
    }

    public void Dispose() => _backpropagation.Dispose();

    // The losses and hits of the epoch added up, or null if it diverged.
    private (double Loss, int Right)? RunEpoch()
    {
        if (_batchSize < _examples.Count)
        {
            _random.Shuffle(_order.AsSpan());
        }

        var (loss, right) = (0.0, 0);
        for (var first = 0; first < _order.Length; first += _batchSize)
        {
            // A batch of all examples stays where it is from step to step.
            if (_steps == 0 || _batchSize < _examples.Count)
            {
                _backpropagation.Take(_order, first, Math.Min(_batchSize, _order.Length - first));
            }

            _steps++;
            var batch = _backpropagation.Step(_steps);
            if (!double.IsFinite(batch.Loss))
            {
                return null;
            }

            loss += batch.Loss;
            right += batch.Right;
        }

        return (loss, right);
    }

    // The network after the last whole epoch.
    private Network CurrentNetwork()
    {
        if (_history.Count == 0)
        {
            return _start;
        }

        _backpropagation.StoreKept(_knobs);
        return _start.WithKnobs(_knobs);
    }

    private void NoteBest(EpochRecord record)
    {
        if (_plan.Patience is not null && record.HeldOutLoss < _lowest)
        {
            (_lowest, _bestEpoch) = (record.HeldOutLoss.Value, record.Epoch);
            _backpropagation.StoreKept(_bestKnobs);
        }
    }

    private EpochRecord Record(int epoch, (double Loss, int Right) learned)
    {
        var accuracy = _examples.HaveClasses ? (double)learned.Right / _examples.Count : (double?)null;
        if (_heldOut is null)
        {
            return new EpochRecord(epoch, learned.Loss / _examples.Count, accuracy, null, null);
        }

        _backpropagation.StoreKept(_knobs);
        _heldOut.LoadKnobs(_knobs);
        var (heldOutLoss, heldOutAccuracy) = _heldOut.Measure();
        return new EpochRecord(
            epoch,
            learned.Loss / _examples.Count,
            accuracy,
            heldOutLoss,
            _plan.HeldOut!.HaveClasses ? heldOutAccuracy : null);
    }

    // Evenly spread over the epochs: snapshot k of n falls on epoch k · epochs / (n − 1).
    private bool IsSnapshotEpoch(int epoch)
    {
        if (_plan.Snapshots == 0)
        {
            return false;
        }

        long intervals = _plan.Snapshots - 1;
        return (epoch * intervals / _plan.Epochs) > ((epoch - 1) * intervals / _plan.Epochs);
    }

    private void KeepSnapshot(int epoch, Network network)
    {
        if (_plan.Snapshots > 0)
        {
            _snapshots.Add(new Snapshot(epoch, network));
        }
    }

    private TrainingRun End(TrainingEnd end)
    {
        var last = CurrentNetwork();
        if (_plan.Snapshots > 0 && end != TrainingEnd.Diverged && _snapshots[^1].Epoch < _history.Count)
        {
            KeepSnapshot(_history.Count, last);
        }

        return _plan.Patience is null
            ? new TrainingRun(last, [.. _history], _snapshots.ToImmutable(), end, _steps, _history.Count)
            : new TrainingRun(
                _start.WithKnobs(_bestKnobs), [.. _history], _snapshots.ToImmutable(), end, _steps, _bestEpoch);
    }
}
