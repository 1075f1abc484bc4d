"""How English attributes speech."""

from __future__ import annotations

from pipeline.languages.speech import SpeechWords, read_verbs, read_words

_VERBS = read_verbs("""
said / say / says=qtbn / saying : qtb
told / tell / tells / telling : qtba
added / add / adds / adding : qtb
noted / note=qtn / notes=qtbn / noting : qtb
stated / state=qtn / states=qtbn / stating : qtb
explained / explain / explains / explaining : qtb
remarked / remark=qn / remarks=qtn / remarking : qtb
recalled / recall=qtn / recalls=qtbn / recalling : qtb
reported / report=qtn / reports=qtbn / reporting : qtb
declared / declare / declares / declaring : qtb
informed / inform / informs / informing : qta
notified / notify / notifies / apprised / apprises : ta
confirmed / confirm / confirms / confirming : qtb
observed / observe=qtn / observes / observing : qtb
assured / assure / assures / assuring : qtba
replied / reply=qn / replies=qn / replying : qtb
pointed out / point out / points out / pointing out : qtb
stressed / stress=tn / stresses / stressing : qt
emphasised / emphasized / emphasises / emphasizes / emphasise / emphasize / emphasising / emphasizing : qt
underlined / underlines / underline / underlining / underscored / underscores / underscoring : qt
highlighted / highlights=tn / highlighting : qt
announced / announce / announces / announcing : qtb
affirmed / affirms / affirm / affirming / reaffirmed / reaffirms / reaffirming : qt
indicated / indicates / indicate / indicating : qt
commented / comments=qn / comment=qn / commenting : qtb
recounted / recounts / recounting : qtb
wrote / writes / write / writing : qtb
quipped / quips=qn / joked / jokes=qn / jested / jests : qtb
promised / promises=qtn / promise=qtn / promising : qtb
pledged / pledges=qtn / pledge=tn / pledging / vowed / vows=qtn / vowing / undertook / undertakes : qt
admitted / admits / admit / admitting : qtb
cautioned / cautions=qtn / cautioning : qtba
warned / warns / warn / warning=qt : qtba
specified / specifies / specify / specifying / clarified / clarifies / clarify / clarifying : qtb
conveyed / conveys / communicated / communicates / disclosed / discloses / disclosing : qt
revealed / reveals / revealing : qt
estimated / estimates=qtbn / estimate=tn / estimating / reckoned / reckons / calculated / calculates : qtb
shared / shares=qn : qt
concluded / concludes / conclude / concluding : qtb
advised / advises / advise / advising : qta
confided / confides / confessed / confesses : qtb
expressed confidence / expresses confidence / expressed the hope / expresses the hope / expressed hope : qt
expressed concern / expressed the view / expressed appreciation / expressed himself / expressed herself : qt
maintained / maintains / maintain / maintaining : qtb
argued / argues / argue / arguing / contended / contends / contending : qtb
insisted / insists / insist / insisting : qtb
responded / responds / respond / responding / answered / answers=qn / answering : qtb
pleaded / pleads / submitted=qt / submits=t / begged / begs / implored / implores : q
reminded / reminds / remind / reminding : qta
mentioned / mentions=qtn / mentioning : qt
complained / complains / lamented / laments / protested / protests=qn / objected / objects=qn : qtb
continued / continues / went on / goes on / went on to say / began / started=q / resumed=q : q
further stated / said in conclusion : qtb
made clear / makes clear / made it clear / makes it clear / made it known / drew attention to the fact : qt
conceded / concedes / acknowledged / acknowledges / acknowledge / acknowledging / granted : qtb
forecast=tn / forecasts=tn / predicted / predicts / predict / predicting : qtb
laughed / laughs / smiled / smiles=qn / sighed / sighs=qn / grinned / chuckled / exclaimed / exclaims : q
rejoiced / mused / reacted / shouted / whispered / cried / called out / reasoned / retorted / retorts : qtb
asserted / asserts / assert / asserting / alleged / alleges / allege / alleging : qtb
claimed / claims=qtbn / claim=qtbn / claiming : qtb
testified / testifies / proclaimed / proclaims / professed : qtb
urged / urges / urge=qtn / urging : qta
believes / believe / believed : qtb
thinks / considers / feels=q / hopes=tn / hoped : qtb
remembers / remembered / related / relates : qtb
asked / asks / inquired / wondered / wonders : q
proposed / proposes / suggested / suggests / suggest / suggesting / recommended / recommends : qtb
denied / denies=t / deny=t / denying=t : qtb
agreed / agrees : qtb
ruled / rules=tn / found=t / finds=t / held=t : t
theorized / theorised / speculated / hypothesised / hypothesized / posited : tb
tweeted / tweets=qn / posted / blogged / emailed : q
counselled / counseled / intimated / intimates : qtb
described / describes / describing / characterised / characterized / characterises / characterizes : d
called / calls=dn / calling / dubbed / dubs / labelled / labeled / labels=dn / branded / termed / hailed : d
charge=bn / charges=tn / accepts that=q : t
reads=q / runs=q : qn
thanked=q : qn
""")

ENGLISH_SPEECH = SpeechWords(
    verbs=_VERBS,
    participles=read_words("""
        saying, adding, noting, stating, explaining, stressing, emphasising, emphasizing, underlining, underscoring
        pointing out, recalling, reporting, declaring, confirming, observing, announcing, warning, claiming, insisting
        arguing, writing, telling, assuring, informing, affirming, reaffirming, indicating, acknowledging, admitting
        promising, pledging, vowing, estimating, concluding, maintaining, predicting, commenting, asserting, alleging
        calling, describing, remarking, suggesting, highlighting, reminding, clarifying, specifying, denying
    """),
    impersonal=read_words("it was announced, it was reported, it was stated, it was noted, it was said, it is written"),
    prefixes=read_words("according to, in the words of, in the opinion of, in the view of"),
    pronoun_prefixes={},
    as_words=frozenset({"as"}),
    conjunctions=frozenset({"that"}),
    pronouns={"he": "masculine", "she": "feminine", "they": "plural", "it": "neuter", "we": "plural", "i": "neuter"},
    relatives={"who": None, "which": None},
    coordinators=frozenset({"and", "but", "while", "whereas", "&"}),
    prepositions=read_words("""
        in, on, at, by, for, from, with, without, to, of, about, after, before, during, since, until, over, under, near
        through, across, among, between, against, towards, toward, following, amid, into, upon, despite, beyond, as, if
        when, while, although, though, because, whereas, once, unless, alongside, per, via, within, around, outside
        speaking, asked, addressing, commenting, writing, citing, regarding, concerning, according, including, like
    """),
    possessive_prepositions=frozenset({"of", "for", "at", "from", "in", "to", "with"}),
    auxiliaries=read_words("""
        has, have, had, also, then, later, further, again, today, yesterday, therefore, thus, furthermore, moreover
        however, now, earlier, once, even, himself, herself, itself, themselves, both, did, does, do, first, still
        meanwhile, additionally, just, too, tonight
    """),
    passives=frozenset({"is", "was", "are", "were", "be", "been", "being", "am", "'s", "gets", "got"}),
    negations=read_words("""
        not, never, to, cannot, can't, didn't, doesn't, don't, hasn't, haven't, hadn't, wouldn't, won't, couldn't
        declined, refused, nobody, neither, nor, would, could, should, will, may, might, can, must, without, shall
    """),
    openers=read_words("""
        meanwhile, however, moreover, furthermore, additionally, also, still, instead, nevertheless, nonetheless, then
        separately, similarly, finally, first, second, yesterday, today, earlier, later, thus, therefore, here, there
        so, yet, and, but, or, now, indeed, likewise, again, further, besides, overall, recently, and, once
    """),
    determiners=read_words("the, a, an, its, his, her, their, our, this, that, these, those, both, some, one, another, my"),
    finite=read_words("""
        is, are, was, were, am, be, been, has, have, had, will, would, can, could, may, might, must, shall, should, do
        does, did, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't, can't, couldn't, don't
        doesn't, didn't, shouldn't, cannot, became, become, becomes, came, comes, come, went, goes, made, makes, took
        takes, gave, gives, got, gets, saw, sees, knew, knows, ran, rose, rises, fell, falls, grew, grows, kept, keeps
        left, leaves, met, meets, paid, pays, stood, stands, won, wins, lost, loses, began, begins, needs, need, wants
        want, remains, remain, remained, includes, plans, expects, continues, supports, believes, hopes, wishes, held
    """),
    finite_endings=("ed",),
    has_free_order=False,
    statement_nouns=read_words("""
        statement, statements, comment, comments, remarks, remark, message, communique, communiqué, declaration, release
        interview, speech, address, reply, response, answer, condolences
    """),
    announcing=read_words("""
        issued, released, made, published, gave, delivered, posted, sent, issues, releases, shared, provided, offered
        issuing, releasing
    """),
    document_nouns=read_words("""
        report, letter, statement, document, study, survey, email, e-mail, post, blog, tweet, article, memo, paper, website
        note, newspaper, press release, filing, advisory, notice, circular, bulletin, ruling, judgment, review, audit
    """),
    spokespeople=read_words("""
        spokesperson, spokesman, spokeswoman, spokespeople, spokesmen, spokespersons, representative, representatives
        official, officials, counsel, source, sources, executives, lawyer, lawyers, attorney
    """),
    offices=read_words("""
        president, director, minister, secretary, chairman, chairwoman, chairperson, chair, chief, head, mayor, governor
        ambassador, commissioner, professor, general, colonel, major, captain, admiral, judge, senator, premier, founder
        deputy, coach, manager, speaker, king, queen, prince, princess, sheikh, emir, officer, executive, leader, envoy
        secretary-general, director-general, counsel, dean, rector, bishop, archbishop, pope, rapporteur, convenor
        councillor, doctor, co-founder, partner, administrator, prosecutor, commander, consul, treasurer, curator
        scientist, researcher, engineer, analyst, author, excellency, worship, highness, majesty, honour, honor
    """),
    bodies={
        "company": read_words("inc, ltd, limited, plc, corp, corporation, llc, gmbh, ag, group, holdings, company, co"),
        "firm": read_words("inc, ltd, limited, plc, corp, llc, gmbh, group, holdings, partners, llp, company"),
        "group": frozenset({"group", "holdings"}),
        "ministry": read_words("ministry"),
        "department": read_words("department"),
        "agency": read_words("agency"),
        "bank": read_words("bank"),
        "university": read_words("university"),
        "institute": read_words("institute"),
        "foundation": read_words("foundation"),
        "commission": read_words("commission"),
        "committee": read_words("committee"),
        "council": read_words("council"),
        "court": read_words("court"),
        "association": read_words("association"),
        "union": read_words("union"),
        "authority": read_words("authority"),
        "chamber": read_words("chamber"),
        "centre": read_words("centre, center"),
        "museum": read_words("museum"),
        "office": read_words("office"),
        "party": read_words("party"),
        "embassy": read_words("embassy"),
        "hospital": read_words("hospital"),
        "society": read_words("society"),
        "federation": read_words("federation"),
        "church": read_words("church"),
        "service": read_words("service"),
        "police": read_words("police"),
        "navy": read_words("navy"),
        "army": read_words("army"),
        "trust": read_words("trust"),
        "fund": read_words("fund"),
        "club": read_words("club"),
        "school": read_words("school"),
        "secretariat": read_words("secretariat"),
        "board": read_words("board"),
        "network": read_words("network"),
        "cooperative": read_words("cooperative, co-operative"),
        "airline": read_words("airlines, airways, air, airline"),
        "retailer": frozenset(),
        "organisation": read_words("organisation, organization"),
        "organization": read_words("organisation, organization"),
    },
    naming=read_words("named, called, titled, entitled, dubbed, so-called, nicknamed, labelled, labeled, word, words, term, motto"),
    elisions=frozenset({"tis", "twas", "em", "til", "cause", "round", "n"}),
    abbreviations=read_words("""
        mr, mrs, ms, dr, prof, st, sen, rep, gov, gen, col, lt, sgt, capt, cmdr, adm, maj, hon, rev, jr, sr, inc, ltd, co, corp
        no, vs, etc, e, g, i, p, m, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, fig, vol, art, u, s, approx, messrs
    """),
    closing_headings=read_words("""
        ends, end, background, notes to editors, note to editors, notes, about, further information, media enquiries
        media contact, media contacts, contact, contacts, press contact, more information, for more information
        additional information, editor's notes, key facts, media inquiries, contact information, related links
    """),
    first_person=frozenset({"we", "our", "us", "i", "my", "me", "ours"}),
)
