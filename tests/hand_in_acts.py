"""What learners and programs do to an exercise before it is handed in; a function's name says what.

Each takes the notebook with all its answers written and returns what lies in the folder: bytes by the
file's name. Used by the tests of the doctor and by `benchmarks/doctor_table.py`.
"""

from collections.abc import Callable
from typing import Any

import hand_in_boxes as boxes
import hand_in_files as files

Act = Callable[[dict[str, Any]], dict[str, bytes]]

KEEPS_ALL_POINTS = [
    boxes.nothing,
    boxes.duplicated_a_box,
    boxes.duplicated_a_box_and_wrote_in_the_first,
    boxes.duplicated_a_box_and_wrote_a_weak_answer_below,
    boxes.split_a_box_between_its_sentences,
    boxes.split_a_box_and_the_second_half_lost_its_marks,
    boxes.split_a_box_in_the_middle_of_a_sentence,
    boxes.merged_a_box_with_its_question,
    boxes.merged_two_boxes_and_the_question_between,
    boxes.merged_everything_into_one_cell,
    boxes.moved_the_boxes,
    boxes.turned_boxes_to_code_and_raw,
    boxes.lost_all_metadata,
    boxes.lost_all_metadata_and_ids,
    boxes.typed_below_the_box,
    boxes.typed_in_a_code_cell_below_the_box,
    boxes.typed_above_the_box,
    boxes.typed_into_the_locked_question,
    boxes.edited_a_locked_cell,
    boxes.edited_the_points,
    boxes.edited_a_grade_id,
    boxes.deleted_a_box_and_typed_in_a_cell_of_my_own,
    files.changed_the_language,
    files.saved_it_in_vs_code,
    files.saved_it_in_colab,
    files.saved_it_in_classic_notebook,
    files.saved_it_in_a_very_old_program,
    files.left_50_mb_of_results_in_it,
    files.downloaded_it_twice,
    files.called_it_final,
    files.handed_in_two_files,
    files.handed_in_a_broken_file_and_a_good_one,
    files.saved_it_as_utf_16,
    files.saved_it_as_utf_16_without_a_mark,
    files.saved_it_with_a_byte_order_mark,
    files.saved_it_in_windows_letters,
    files.lost_the_end_of_the_file,
    files.used_emoji_and_a_right_to_left_language,
]

LOSES_ONE_ANSWER = [boxes.deleted_a_box, boxes.emptied_a_box, boxes.wrote_one_megabyte, boxes.wrote_html_and_scripts]

CANNOT_BE_READ = [
    files.broken_json,
    files.a_picture,
    files.a_list,
    files.zero_bytes,
    files.nothing_but_null_bytes,
    files.another_notebook,
]
