"""Safety over service compliance: a course on behaviourally based case plans."""

from bbcp.case import Case, CaseError, get_case
from bbcp.scoring import Judgement, judge

__version__ = "0.1.0"
__all__ = ["Case", "CaseError", "Judgement", "get_case", "judge"]
