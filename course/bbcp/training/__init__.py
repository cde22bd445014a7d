"""Train the scorer's weights from the labelled objectives, and measure how well they judge.

Only authors come here: it needs scikit-learn, which no learner's machine has to have. How sums are added up is settled
here, since none of its modules can load numpy before this one.
"""

from bbcp.training.arithmetic import settle

settle()
