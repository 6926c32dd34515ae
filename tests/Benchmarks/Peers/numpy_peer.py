"""The NumPy side of the peer comparison: the same training as the library, on the same numbers.

Started by PeerComparison with the name of a file that holds the workload. Prints a line when it is ready; then, for
each line it reads, trains once from the starting knobs and prints the seconds and the mean loss of the last epoch.
"""
import json
import sys
import time

import numpy as np

LEARNING_RATE = np.float32(0.05)


def read_workload(path):
    with open(path, "rb") as file:
        head = json.loads(file.readline())

        def array(kind, *shape):
            count = int(np.prod(shape))
            return np.frombuffer(file.read(4 * count), dtype=kind).reshape(shape).copy()

        inputs = array(np.float32, head["rows"], head["sizes"][0])
        labels = array(np.int32, head["rows"])
        orders = array(np.int32, head["epochs"], head["rows"])
        layers = [
            (array(np.float32, below, above), array(np.float32, above))
            for below, above in zip(head["sizes"], head["sizes"][1:])
        ]
    return head, inputs, labels, orders, layers


def judge(scores, labels, softmax):
    """The summed loss and its derivative in the scores, averaged over the batch."""
    share = np.float32(1 / len(labels))
    if softmax:
        rows = np.arange(len(labels))
        scores = scores - scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        sums = powers.sum(axis=1, keepdims=True)
        loss = np.log(sums).sum() - scores[rows, labels].sum()
        blame = powers / sums
        blame[rows, labels] -= 1
    else:
        target = labels[:, None].astype(np.float32)
        small = np.exp(-np.abs(scores))
        loss = (np.maximum(scores, 0) - target * scores + np.log1p(small)).sum()
        blame = np.where(scores >= 0, 1, small) / (1 + small) - target
    return loss, blame * share


def train(head, inputs, labels, orders, layers):
    weights = [weight.copy() for weight, _ in layers]
    biases = [bias.copy() for _, bias in layers]
    tanh, softmax, batch = head["bend"] == "tanh", head["softmax"], head["batch"]
    last = len(weights) - 1
    for order in orders:
        epoch_loss = 0.0
        for first in range(0, len(order), batch):
            rows = order[first : first + batch]
            signals = [inputs if batch >= len(order) else inputs[rows]]
            for index, (weight, bias) in enumerate(zip(weights, biases)):
                signal = signals[-1] @ weight
                signal += bias
                if index < last:
                    np.tanh(signal, out=signal) if tanh else np.maximum(signal, 0, out=signal)
                signals.append(signal)
            loss, blame = judge(signals[-1], labels[rows], softmax)
            epoch_loss += float(loss)
            for index in range(last, -1, -1):
                below = signals[index]
                weight_gradient = below.T @ blame
                bias_gradient = blame.sum(axis=0)
                if index > 0:
                    blame = blame @ weights[index].T
                    blame *= (1 - below * below) if tanh else (below > 0)
                weight_gradient *= LEARNING_RATE
                weights[index] -= weight_gradient
                biases[index] -= LEARNING_RATE * bias_gradient
    return epoch_loss / len(orders[-1])


def main():
    workload = read_workload(sys.argv[1])
    print("ready", np.__version__, flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        loss = train(*workload)
        print(time.perf_counter() - start, loss, flush=True)


main()
