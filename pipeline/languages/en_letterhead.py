"""English letterhead."""

from __future__ import annotations

from pipeline.languages.letterhead import LetterheadWords
from pipeline.languages.word_list import words

ENGLISH_LETTERHEAD = LetterheadWords(
    kickers=words("""
        press media news release releases statement advisory alert bulletin notice announcement communique communiqué
        readout transcript remarks speech background backgrounder factsheet update updated correction corrected urgent
        newsroom service office communications information public affairs department official photo opportunity
        for immediate embargo embargoed until till not use before publication publish print broadcast distribution
        issued date dated attention attn to all editors editor journalists assignment desk desks bureau chiefs
        check against delivery as delivered prepared draft version translation english original
        no nos nr number ref reference issue vol volume page pages the and of on at from or a an hours hrs am pm a m p
        gmt utc bst cet cest est edt et pst pdt pt local time noon midnight
    """),
    dates=words("""
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """),
    date_fillers=words("st nd rd th"),
    senders=words("""
        ministry department office agency embassy consulate mission secretariat committee commission council parliament
        government university institute company corporation bank fund foundation association federation union authority
        service bureau administration municipality prefecture inc ltd plc llc gmbh
    """),
    contacts=words("contact contacts enquiries inquiries tel telephone phone fax mobile e-mail email website"),
    pictures=words("photo photograph image picture"),
    credit_links=words("by credit courtesy of from"),
)
