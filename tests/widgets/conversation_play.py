"""What the tests of the talks share: the best paths, odd words, and how to walk a talk."""

from bbcp import content

TALKS = [one["id"] for one in content.load("conversations")]
BEST = {
    "dana-kitchen": (
        "papers:called home:shook drawing:spring copy:once sunday:thats-all body:first believe:five "
        "neighbor:her-words slip:five-minutes write:you-say"
    ),
    "tribe-worker": (
        "monday:ask comply:nobody missed:road truck:sit-with-her kin:may-i-ask nights:what-nights friday:themselves "
        "room:theirs judge:my-work know:friday-night lot:my-half"
    ),
    "survivor": (
        "room:safe-first buzz:your-call reads:honest leave:to-morning morning:i-see group:homework "
        "certificate:not-proof door:june watch:listens-to together:my-rule out:worse"
    ),
}
HOSTILE = '<img src=x onerror="alert(1)"> {name} {0} \ud800 ‮evil & "quoted"'


def visible(piece):
    return piece.layout.display != "none"
