"""What a person touches in a notebook. One line in a cell opens an activity, such as `Workbench("milo")`."""

from bbcp.widgets.sorter import Sorter
from bbcp.widgets.workbench import Workbench

__all__ = ["Sorter", "Workbench"]
