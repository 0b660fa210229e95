# scikit-learn on the file given: lines of name, value, seconds.
import sys, time
import numpy as np
from sklearn.metrics import roc_auc_score, brier_score_loss, log_loss

d = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
score, label, group = d[:, 0], d[:, 1].astype(int), d[:, 2].astype(int)


def report(name, work):
    start = time.perf_counter()
    value = work()
    print(name, repr(float(value)), time.perf_counter() - start)


report("auroc", lambda: roc_auc_score(label, score))
report("brier", lambda: brier_score_loss(label, score))
report("log-loss", lambda: log_loss(label, score))
report("auroc-of-groups", lambda: sum(roc_auc_score(label[group == g], score[group == g]) for g in np.unique(group)))
