"""Other ways of saying it are read as the usual one, and every mark still stands on the words as they were written."""

import re

import pytest

from bbcp.case import get_case
from bbcp.content import load
from bbcp.scoring import judge
from bbcp.scoring.usual import usual

SAID = {
    "Dana calls the worker back and calls Ruth back.": "Dana cooperates with the worker and calls Ruth back.",
    "Dana will return the caseworker's calls and Ruth's calls.": (
        "Dana will cooperate with the caseworker and Ruth's calls."
    ),
    "Dana completes the dishes with Milo and the class.": "Dana does the dishes with Milo and the class.",
    "Dana will complete the laundry and the class.": "Dana will do the laundry and the class.",
    "Dana locks the service revolver.": "Dana locks the revolver.",
    "Dana will enroll Milo in a game and in a class.": "Dana will join Milo in a game and in a class.",
    "Dana shall provide, that is to say set on the table, a supper.": "Dana shall set on the table, a supper.",
    "Milo is old enough, so she'll sit with him.": "Milo is old enough, so she'll sit with him.",
    "Milo is a big boy: he'll check it himself.": "Milo will check it himself.",
    "Milo sleeps safe in his own bed.": "Milo is safe in his own bed.",
    "When Milo swims Dana is the named water watcher and is the watcher of the dog.": (
        "When Milo swims Dana watches the water and is the watcher of the dog."
    ),
    "Dana offers to be the sober water watcher.": "Dana offers to watch the water.",
    "Dana does six out of six grief talks with Pastor Cal and does six of the dishes.": (
        "Dana attends six out of six grief talks with Pastor Cal and does six of the dishes."
    ),
    "Dana sits through the one o'clock group and the storm.": "Dana attends the one o'clock group and the storm.",
    "Dana stands by her son, every day, and by the tub.": "Dana supports her son, every day, and by the tub.",
    "Dana will stand by Milo while he brushes.": "Dana will stand by Milo while he brushes.",
    "Dana will hold off on wine.": "Dana will refrain from wine.",
    "Milo sleeps safe every night.": "Milo is safe every night.",
    "Milo sleeping safely, all year.": "Milo being safe, all year.",
    "Dana will apply what she heard there with Milo.": "Dana will use the skills with Milo.",
    "When he cries the parent on duty gets up.": "When he cries the parent gets up.",
    "Dana wears the alcohol ankle band and an ankle brace.": (
        "Dana submits to the alcohol monitoring and an ankle brace."
    ),
    "Dana will hand over a clean hair test.": "Dana will test clean.",
    "Dana will watch the safe sleep video and watch a video with him.": (
        "Dana will complete the video class and watch a video with him."
    ),
    "Ruth ck's the chart and the inh.": "Ruth checks the chart and the inhaler.",
    "Dana enrolls Milo as her helper and him in class.": "Dana names Milo as her helper and him in class.",
    "Dana shows Aunt Tia the booking and shows Milo the card.": "Dana hands in the booking and shows Milo the card.",
    "Dana will kneel, but that starts when the class is done.": "Dana will kneel, but only when the class is done.",
    "On nights Dana attends the union meeting, Ruth reads.": "On nights Dana visits the union hall, Ruth reads.",
    "Dana signs her name in the square and initials the form.": (
        "Dana writes initials in the square and initials the form."
    ),
    "Dana cooperates with Milo on the picture chart and with Ms. Alvarez.": (
        "Dana sits with Milo over the picture chart and with Ms. Alvarez."
    ),
    "Dana follows her own four-step program at bedtime.": "Dana follows her own four-step routine at bedtime.",
    "Dana awards Milo a certificate.": "Dana awards Milo a sticker card.",
    "Ruth, back from her support group by then, checks.": "Ruth checks.",
    "Dana gives it b.i.d. with food and b.i.d.": "Dana gives it twice a day with food and twice a day.",
    "Dana gives it t.i.d. and TID.": "Dana gives it three times a day and three times a day.",
    "Dana gives it QID.": "Dana gives it four times a day.",
    "Dana writes it on the MAR by Mar 3.": "Dana writes it on the chart by Mar 3.",
    "Dana agrees to the service and agrees to wait.": "Dana accepts the service and agrees to wait.",
    "Terrence listens to Lena without interrupting, each time.": "Terrence waits quietly while Lena talks, each time.",
    "0 meth use by Rosa or Jun around Leo, 1/1 to 6/30.": "Rosa or Jun will not use meth around Leo, 1/1 to 6/30.",
    "Dana responds consistently on his needs and on time.": "Dana responds consistently to his needs and on time.",
    "Dana swallows her Antabuse and takes his mood pills.": "Dana takes her medication and takes his medication.",
    "Dana has her card punched and has her card.": "Dana hands in her attendance card and has her card.",
    "Dana carries home the diploma and the bag.": "Dana hands in the diploma and the bag.",
    "Dana gives her the half hour she came for.": "Dana cooperates with her.",
    "Dana keeps every one of his doctor visits and every one of his toys.": (
        "Dana keeps all of his doctor visits and every one of his toys."
    ),
    "Dana finishes what she has to say and her tea.": "Dana says what she has to say and her tea.",
    "Test me. Dana kneels. Test me or him.": "Dana kneels. Test me or him.",
    "Dana will use her coping skills at home and use her coping skills: count.": (
        "Dana will demonstrate her coping skills at home and use her coping skills: count."
    ),
    "Dana applies the new tools daily and uses tools.": "Dana demonstrates the new tools daily and uses tools.",
    "Dana puts Milo's needs first and puts Milo first.": "Dana prioritizes Milo's needs first and puts Milo first.",
    "Dana will keep a close eye on Milo and keep an eye on the pot.": (
        "Dana will be watchful with Milo and keep an eye on the pot."
    ),
    "Dana keeps a watchful eye on Milo.": "Dana is watchful with Milo.",
    "Dana will keep an eye on things and keep an eye on the pot.": "Dana will be watchful and keep an eye on the pot.",
    "Ruth keeps an eye on it all and keeps an eye on Milo.": "Ruth is watchful and keeps an eye on Milo.",
    "I won't miss a single visit or miss Milo.": "I will keep every visit or miss Milo.",
    "Father shall vacate the residence and vacate the chair.": (
        "Father shall walk out of the house and vacate the chair."
    ),
    "I sign Milo up for preschool and up for a game.": "I enroll Milo in preschool and up for a game.",
    "Taking her Lexapro with Ruth, taking her time.": "taking her medication with Ruth, taking her time.",
    "Dana will refrain from noncompliance with it and from noise.": "Dana will comply with it and from noise.",
    "A meal from there mom is there.": "A meal from their mom is there.",
    "He remains absent therefrom and remains absent.": "He stays away and remains absent.",
    "She kneels by the time we go back to court, before he goes to school.": (
        "She kneels by the court date, before he goes to school."
    ),
    "She kneels until the review hearing of May 4 and until the hearing.": (
        "She kneels until May 4 and until the hearing."
    ),
    "Dana keeps her hands off Milo and keeps her hands off the wheel.": (
        "Dana does not touch Milo and keeps her hands off the wheel."
    ),
    "Dana will keep her hands off the baby and the stove.": "Dana will not touch the baby and the stove.",
    "Dana takes her antidepressant and takes her time.": "Dana takes her medication and takes her time.",
    "Dana will apply the tools from group and the tools from the shed.": (
        "Dana will demonstrate the tools from group and the tools from the shed."
    ),
    "Dana uses the skills she learned.": "Dana demonstrates the skills she learned.",
    "Dana stands up for Milo, and has his back.": "Dana supports Milo, and supports his back.",
    "Dana keeps my hour with the therapist and her time with Milo.": (
        "Dana attends my appointment with the therapist and her time with Milo."
    ),
    "Dana puts herself down for the free workshop and puts Milo down.": (
        "Dana enrolls herself in the free workshop and puts Milo down."
    ),
    "Dana hands in a clean cup and pours a clean cup.": "Dana hands in a clean drug test and pours a clean cup.",
    "Dana's always going to kneel, and Dana's bag is going.": "Dana is always going to kneel, and Dana's bag is going.",
    "Dana signs 'help' and signs the form.": "Dana shows 'help' and signs the form.",
    "Dana pulls Milo's shirt over his head.": "Dana puts on Milo's shirt.",
    "She has taken in what the class said.": "She has learned what the class said.",
    "Dana works the twelve steps.": "Dana attends AA.",
    "Dana gets a sponsor.": "Dana enrolls with a sponsor.",
    "Dana texts Aunt Tia a photo of the sign-in page.": "Dana hands in the sign-in page.",
    "Mam and Da kneel.": "Mom and Dad kneel.",
    "Gdn to kneel.": "Guardian to kneel.",
    "Dana will stop hitting him, and I mean that.": "Dana will stop hitting him surely.",
    "Dana is asked to kneel; he is asked to be calm.": "Dana will kneel; he is asked to be calm.",
    "Does Ms. Alvarez have the key, or did he take it?": "Does Ms Alvarez have the key, or did he take it?",
    "Dana gives him a drink of water and has a drink.": "Dana gives him a glass of water and has a drink.",
    "Dana claps a slow beat.": "Dana claps a rhythm.",
    "It is she who will kneel; it's Ruth who sees it.": "she will kneel; it's Ruth who sees it.",
    "Grace makes Theo breakfast and makes him eat.": "Grace cooks Theo breakfast and makes him eat.",
    "Making them a snack, Grace sits.": "cooking them a snack, Grace sits.",
    "When he hits I'm gonna kneel, and we're not going to yell.": "When he hits I will kneel, and we will not yell.",
    "I'm going to all his visits.": "I'm going to all his visits.",
    "Dana gets Milo signed up for Head Start.": "Dana enrolls Milo for Head Start.",
    "Dana hands him a pillow to punch.": "Dana hands him a soft ball to squeeze.",
    "Calm words are used when he hits.": "Will use Calm words when he hits.",
    "Joy gets her breathing treatment.": "Joy gets her inhaler dose.",
    "I keep from leaving the bleach out; it keeps him from falling.": (
        "I refrain from leaving the bleach out; it keeps him from falling."
    ),
    "Dana keeps herself from yelling.": "Dana refrains from yelling.",
    "A month goes by without once hitting him.": "A month goes by without hitting him.",
    "Testing the bath water, she tests her sugar.": "checking the bath water, she tests her sugar.",
    "Dana lays him supine, in a supine position.": "Dana lays him on the back, on the back.",
    "Dana puts him on bk each nite.": "Dana puts him on the back each night.",
    "Compliance with in-home services will be maintained by the mother.": "Will comply with in-home services.",
    "A time-out will be used when Milo hits.": "Will use A time-out when Milo hits.",
    "No belt will be used. Calm words to be used by Dana.": "No belt will be used. Calm words to be used by Dana.",
    "I'm done putting my hands on my girl.": "I will stop putting my hands on my girl.",
    "Once Dana is done yelling, she sits.": "Once Dana is done yelling, she sits.",
    "It would be wonderful if you two could kneel.": "you two will kneel.",
    "Jun signs himself up for a class.": "Jun signs up for a class.",
    "Jun will participate in Leo's night feeds.": "Jun will do Leo's night feeds.",
    "Jun participates in supper and in parenting class.": "Jun does supper and in parenting class.",
    "Jun will participate in feeding clinic sessions.": "Jun will participate in feeding clinic sessions.",
    "Tina will keep enough of food for Eli.": "Tina will keep enough food for Eli.",
    "Tina cooks enough of the food.": "Tina cooks enough of the food.",
    "Theo plays in yard and sleeps in crib.": "Theo plays in the yard and sleeps in the crib.",
    "Dana'll kneel and Grandma Ruth'll see it.": "Dana will kneel and Grandma Ruth will see it.",
    "I'll kneel. She'll see.": "I'll kneel. She'll see.",
    "He stays in the house, in in-house care.": "He stays in the house, in in-house care.",
    "She will respond calmly on his needs.": "She will respond calmly to his needs.",
    "Dana calls Ruth two times a week, one time per month.": "Dana calls Ruth twice a week, once per month.",
    "He eats, as Ms. Begay is observing on her visits.": "He eats, as observed by Ms. Begay on her visits.",
    "He eats as Grandma Ruth will see at supper.": "He eats as observed by Grandma Ruth at supper.",
    "As Milo sees it, that is fair.": "As Milo sees it, that is fair.",
    "When Theo is play outside, she looks.": "When Theo plays outside, she looks.",
    "Each time he is scream, Dana kneels.": "Each time he screams, Dana kneels.",
    "Dana will to kneel for two week.": "Dana will kneel for two weeks.",
    "For six month Dana no hit Milo.": "For six months Dana no hit Milo.",
    "Dana meets for six month blocks.": "Dana meets for six month blocks.",
    "Dana counts them q week and q Sun.": "Dana counts them every week and every Sun.",
    "She tests him q.i.d. and asks Q.": "She tests him four times a day and asks Q.",
    "Dana goes on for a two week plan.": "Dana goes on for a two week plan.",
    "She holds him on her lap without yelling, as before.": "She holds him on her lap, as before.",
    "She gets through a week without yelling.": "She gets through a week without yelling.",
    "She tells him out loud what he did well.": "She tells him what he did well.",
    "Dana kneels ea. time and ea day.": "Dana kneels each time and ea day.",
    "I give my cousin Denise a key to my door.": "I give Denise a key to my door.",
    "By 9/10 times, until 06/30/2027 or 11/12 visits.": "By 9/10 times, until 06/30/2027 or 11/12 visits.",
    "Dana reads to him thru 1/30.": "Dana reads to him thru January 30.",
    "Dana reads to him thru 2/30.": "Dana reads to him thru February 30.",
    "Dana reads to him thru 3/30.": "Dana reads to him thru March 30.",
    "Dana reads to him thru 4/30.": "Dana reads to him thru April 30.",
    "Dana reads to him thru 5/30.": "Dana reads to him thru May 30.",
    "Dana reads to him thru 6/30.": "Dana reads to him thru June 30.",
    "Dana reads to him thru 7/30.": "Dana reads to him thru July 30.",
    "Dana reads to him thru 8/30.": "Dana reads to him thru August 30.",
    "Dana reads to him thru 9/30.": "Dana reads to him thru September 30.",
    "Dana reads to him thru 10/30.": "Dana reads to him thru October 30.",
    "Dana reads to him thru 11/30.": "Dana reads to him thru November 30.",
    "Dana reads to him thru 12/30.": "Dana reads to him thru December 30.",
    "Dana kneels b4 he hits.": "Dana kneels before he hits.",
    "She sits rite away, and this rite stays.": "She sits right away, and this rite stays.",
    "She will rite it down.": "She will write it down.",
    "She counts to ten out loud.": "She counts to ten out loud.",
    "Dana is going to kneel, and they are not going to yell.": "Dana will kneel, and they will not yell.",
    "Who is going to pay? Dana is going to the store.": "Who is going to pay? Dana is going to the store.",
    "Dana agrees to kneel. She commits to sit with him.": "Dana will kneel. She will sit with him.",
    "When he hits, the parents plan to stay calm.": "When he hits, the parents will stay calm.",
    "If Dana is to be late, what she agrees to do stands.": "If Dana is to be late, what she agrees to do stands.",
    "Dana will continue to kneel and will start to read.": "Dana will kneel and will read.",
}


@pytest.mark.parametrize("said", SAID)
def test_it_is_read_as_the_usual_words(said):
    assert usual(said, range(len(said)))[0] == SAID[said]


def test_each_way_of_the_list_is_tried_here():
    for one in load("lexicon")["usual"]:
        found = re.compile(" ".join(one["said"].split()))
        assert any(found.search(said) for said in SAID), one["said"]


@pytest.mark.parametrize("said", SAID)
def test_each_letter_knows_where_it_stood(said):
    seen, places = usual(said, range(len(said)))
    assert len(seen) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(said) for place in places)
    # Words that were left as they are point at themselves.
    for word in ("Theo", "Dana", "kneel", "yard", "needs", "food"):
        if word in seen and word in said:
            at = seen.index(word)
            assert "".join(said[place] for place in places[at : at + len(word)]) == word


def test_marks_stand_on_whole_words_of_what_was_written():
    said = "When Theo is play in yard, Grace will to hook the gate and sit at ten steps from him for two month."
    judged = judge(said, get_case("grace"))
    spans = [*judged.kind_spans, *(span for one in judged.ratings for span in one.spans)]
    assert spans
    for span in spans:
        assert span.start == 0 or not (said[span.start - 1].isalnum() and said[span.start].isalnum())
        assert span.end == len(said) or not (said[span.end - 1].isalnum() and said[span.end].isalnum())
