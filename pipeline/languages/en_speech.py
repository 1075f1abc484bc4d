"""How English attributes speech."""

from __future__ import annotations

from pipeline.languages.speech import SpeechWords, read_verbs, read_words

_PROMISES = {
    f"{gave} {hearer}{whose} word": "t"
    for gave in ("gave", "gives", "given")
    for hearer in ("", "him ", "her ", "them ", "us ", "me ")
    for whose in ("his", "her", "its", "their")
}
_VERBS = _PROMISES | read_verbs("""
said / say=qtbp / says / saying : qtb
told / tell=qtbap / tells / telling : qtba
claimed / claims=qtwn / claim=qtwp / claiming : qtw
added / adds / adding : qtw
noted / note=qtwp / notes=qtwn / noting : qtw
stated / states=qtwn / state=tp / stating : qtb
explained / explain=qtwp / explains / explaining : qtw
remarked / remarks=qtn / remarking : qtw
recalled / recall=qtp / recalls=qtwn / recalling : qtw
reported / report=qtwp / reports=qtwn / reporting : qtw
declared / declares / declare=qtwp / declaring : qtw
informed / informs / informing : qtwa
notified / notifies / apprised / apprises : twa
confirmed / confirm=qtwp / confirms / confirming : qtw
observed / observe=qtp / observes / observing : qtw
assured / assures / assuring : qtwa
replied / reply=qp / replies=qtwn / replying : qtw
pointed out / point out=qtwp / points out / pointing out : qtw
stressed / stress=qtp / stresses=qtwn / stressing : qtw
emphasised / emphasized / emphasises / emphasizes : qtw
emphasise=qtp / emphasize=qtp / emphasising / emphasizing : qtw
underlined / underlines / underline=qtp / underlining / underscored / underscores / underscoring : qt
highlighted / highlights=tn / highlighting : qt
announced / announces / announce=qtwp / announcing : qtw
affirmed / affirms / affirm=qtp / affirming / reaffirmed / reaffirms / reaffirming : qt
indicated / indicates / indicate=qtwp / indicating : qtw
commented / comments=qtn / commenting : qtw
recounted / recounts / recounting : qtw
wrote / writes / write=qtp / writing=qt : qtw
quipped / quips=qtn / joked / jokes=qtn / jested / jests=qn : qtw
promised / promises=qtwn / promise=qtp / promising=qt : qtw
pledged / pledges=qtn / pledge=qtp / pledging / vowed / vows=qtn / vowing / undertook / undertakes : qt
admitted / admits / admit=qtp / admitting : qtw
cautioned / cautions=qtwaon / cautioning : qtwao
warned / warns / warn=qtp / warning=qt : qtwao
specified / specifies / specifying / clarified / clarifies / clarifying : qtw
conveyed / conveys / communicated / communicates / disclosed / discloses / disclosing : qt
revealed / reveals / revealing : qt
estimated / estimates=qtwn / estimate=tp / estimating / reckoned / reckons / calculated / calculates : qtw
shared / shares=qn : qt
concluded / concludes / concluding : qtw
advised / advises / advise=qtp / advising : qta
confided / confides / confessed / confesses : qtw
expressed confidence / expresses confidence / expressed the hope / expresses the hope / expressed hope : qt
expressed concern / expressed the view / expressed appreciation / expressed himself / expressed herself : qt
maintained / maintains / maintain=qtp / maintaining : qt
argued / argues / argue=qtwp / arguing / contended / contends / contending : qtw
insisted / insists / insist=qtwp / insisting : qtw
responded / responds / responding / answered / answers=qn / answering : qtw
pleaded / pleads / submitted=qt / begged / begs / implored / implores : q
reminded / reminds / reminding : qta
mentioned / mentions=qtn / mentioning : qt
complained / complains / lamented / laments=qtn / protested / protests=qtn / objected : qtw
continued=qf / continues=qf / went on=qf / goes on=qf / went on to say / began=q / started=q / resumed=q : qt
further stated / said in conclusion : qtb
made clear / makes clear / made it clear / makes it clear / made it known / drew attention to the fact : qt
conceded / concedes / acknowledged / acknowledges / acknowledge=qtp / acknowledging : qtw
forecast=tn / forecasts=tn / predicted / predicts / predict=qtp / predicting : qtw
laughed / laughs / smiled / smiles=qn / sighed / sighs=qn / grinned / chuckled / exclaimed / exclaims : q
retorted / retorts : qt
rejoiced / mused / reacted / shouted / whispered / cried / called out / reasoned=qf : q
corrected=qaf / contradicted=qaf / disagreed / rejoined / summed up / sums up / volunteered / pondered : qf
reflected / grumbled / murmured / exulted / marvelled / sobbed / appealed / had this to say : q
ventured / bemoaned / allowed=t / allows=tn / demanded / demands=tn / guaranteed / guarantees=tn : qt
established / decided / found / expects / expected / ruled out / holds=tln : tl
is confident / was confident / are confident / were confident / remains confident : tl
would only say / could only say / will only say / can only say : qtb
expressed the opinion / expressed the conviction / voiced the hope / voiced hope / voiced concern : qt
gave evidence / gives evidence : qt
asserted / asserts / assert=qtp / asserting / alleged / alleges / allege=qtwp / alleging : qtw
deplored / deplores / regretted / regrets / reiterated : qtw
reiterates / reiterating / countered / counters=qtwn / opined : qtw
recorded=t / hinted / hints=tn / boasted / boasts=qn : qt
stipulated=t / attested=t / concurred / enthused=q / surmised : qt
put it this way / puts it this way / put it like this / puts it like this / put it : q
testified / testifies / proclaimed / proclaims / professed : qtw
reckons / reckon=qtwp : qtw
urged / urges / urging : qta
thinks / considers / believes / feels / finds : q
considers=qtl / considered=qtl : qt
hopes=tn / hoped / remembers / remembered : qt
accepted=t / accepts=t / ruled=qt / held=t : t
let it be known / lets it be known : qtb
muttered / mutters / scoffed / scoffs / snapped / snaps / sniffed : q
spoke of / speaks of / dismissed / dismisses : d
read : q
related=qf / relates=qf / asked / asks / inquired / wondered / wonders : q
proposed / proposes / suggested / suggests / suggesting / recommended / recommends : qtw
denied=qtw / denies=qtw / denying=t : qt
shot back / shoots back / fired back / hit back : qt
figures=wn : w
theorized / theorised / speculated / hypothesised / hypothesized / posited : qt
tweeted / tweets=qn / posted / blogged / emailed : q
counselled / counseled / intimated / intimates : qtw
described / describes / describing / characterised / characterized / characterises / characterizes : d
called / calls=cn / calling / dubbed / labelled / labeled / branded / termed / hailed : c
charge=twp / charges=tn : t
reads / runs=q : q
thanked : q
""")

ENGLISH_SPEECH = SpeechWords(
    verbs=_VERBS,
    participles=read_words("""
        saying, adding, noting, stating, explaining, stressing, emphasising, emphasizing, underlining
        underscoring, pointing out, recalling, reporting, declaring, confirming, observing, announcing
        warning, claiming, insisting, arguing, writing, telling, assuring, informing, affirming, reaffirming
        indicating, acknowledging, admitting, promising, pledging, vowing, estimating, concluding
        maintaining, predicting, commenting, asserting, alleging, calling, describing, remarking, suggesting
        highlighting, reminding, clarifying, specifying, denying
    """),
    impersonal=read_words("""
        it was announced, it was reported, it was stated, it was noted, it was said, it is written, it is stated
    """),
    prefixes=read_words("according to, in the words of, in the opinion of, in the view of"),
    pronoun_prefixes={},
    dummy_objects=frozenset({"it"}),
    as_words=frozenset({"as"}),
    no_conjunction_after=frozenset(),
    conjunctions=frozenset({"that"}),
    pronouns={"he": "masculine", "she": "feminine", "they": "plural", "it": "neuter", "we": "plural", "i": "neuter"},
    object_pronouns={"him": "masculine", "her": "feminine", "them": "plural", "it": "neuter"},
    relatives={"who": None, "which": None, "whose": None},
    coordinators=frozenset({"and", "but", "while", "whereas", "&"}),
    continuing=read_words("""
        and, with, compared, whereas, although, though, because, unless, many, most, some, none, but, if
        given, give, only, even, not, nor, until, since
    """),
    adversatives=frozenset({"but"}),
    prepositions=read_words("""
        in, on, at, by, for, from, with, without, to, of, about, after, before, during, since, until, over
        under, near, through, across, among, between, against, towards, toward, following, amid, into, upon
        despite, beyond, as, if, when, while, although, though, because, whereas, once, unless, alongside
        per, via, within, around, outside, speaking, asked, addressing, commenting, writing, citing, quoting
        regarding, concerning, according, including, like
    """),
    conditions=frozenset({"if", "unless", "once", "when"}),
    subordinators=read_words("""
        if, when, while, although, though, because, whereas, once, unless, despite, since, as, after, before
    """),
    possessive_prepositions=frozenset({"of", "for", "at", "from", "in", "to", "with"}),
    auxiliaries=read_words("""
        has, have, had, also, then, later, further, again, today, yesterday, therefore, thus, furthermore
        moreover, however, now, earlier, once, even, himself, herself, itself, themselves, did, does, do
        first, still, meanwhile, additionally, just, too, tonight, always, often
    """),
    passives=frozenset({"is", "was", "are", "were", "be", "been", "being", "am", "'s", "gets", "got"}),
    polite=frozenset({"wish to", "wishes to", "regret to", "regrets to", "like to"}),
    future=frozenset({"will", "would", "shall", "should"}),
    negations=read_words("""
        not, never, to, cannot, can't, didn't, doesn't, don't, hasn't, haven't, hadn't, wouldn't, won't
        couldn't, declined, refused, nobody, neither, nor, would, could, should, will, may, might, can, must
        without, shall, worth
    """),
    openers=read_words("""
        meanwhile, however, moreover, furthermore, additionally, also, still, instead, nevertheless
        nonetheless, then, separately, similarly, finally, first, second, yesterday, today, earlier, later
        thus, therefore, here, there, so, yet, and, but, or, now, indeed, likewise, again, further, besides
        overall, recently, and, once, hours, days, weeks, minutes, months, years, moments
    """),
    speech_acts=read_words("""
        called, calls, thanked, thanks, urged, urges, accused, accuses, invited, invites, praised, praises
        welcomed, welcomes, expressed, expresses, appealed, appeals, wished, wishes, congratulated
        congratulates, asked, asks, commended, commends, extended, extends, encouraged, encourages
        requested, renewed, renews, reiterated, condemned, condemns, began, gave, got
    """),
    hearers=read_words("""
        reporters, journalists, radio, television, tv, media, parliament, lawmakers, mps, investors
        supporters, staff, colleagues, delegates, councillors, analysts, police, investigators, employees
        workers, shareholders, congress, viewers, readers, him, her, them, me, us, guests, officials
        students, court
    """),
    comment_nouns=read_words("""
        claim, charge, complaint, allegation, accusation, remark, assertion, view, argument, suggestion
    """),
    possessives={"its": "neuter", "their": "plural", "his": "masculine", "her": "feminine"},
    absolute_prepositions=frozenset({"with"}),
    standpoint_prepositions=frozenset({"for"}),
    genitive_endings=("'s", "s'"),
    governments=read_words("""
        government, authorities, officials, administration, police, army, military, regime
    """),
    empty_objects=read_words("""
        nothing, so, the same, the truth, little, much, goodbye, hello, sorry, yes, no, thanks, otherwise
        something, anything
    """),
    back_references=read_words("this was, this has been, that was"),
    linking_phrases=read_words("for example, for instance, in addition, in fact, of course, in turn"),
    determiners=read_words("""
        the, a, an, its, his, her, their, our, this, that, these, those, both, some, one, another, my
    """),
    definite=read_words("the, this, that"),
    indefinite=read_words("a, an, some, one, another"),
    finite=read_words("""
        is, are, was, were, am, be, been, has, have, had, will, would, can, could, may, might, must, shall
        should, do, does, did, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't
        can't, couldn't, don't, doesn't, didn't, shouldn't, cannot, there's, it's, that's, he's, she's
        they're, we're, it'll, they'll, we'll, became, become, becomes, came, comes, come, went, goes, made
        makes, took, takes, gave, gives, got, gets, saw, sees, knew, knows, ran, rose, rises, fell, falls
        grew, grows, kept, keeps, left, leaves, met, meets, paid, pays, stood, stands, won, wins, lost
        loses, began, begins, needs, need, wants, want, remains, remain, remained, includes, plans, expects
        continues, supports, believes, hopes, wishes, held
    """),
    finite_endings=("ed",),
    verb_endings=("ed", "s"),
    plural_endings=("s", "people", "police", "media", "men", "data"),
    adverb_endings=("ly",),
    participle_endings=(),
    has_insertions=False,
    has_free_order=False,
    statement_nouns=read_words("""
        statement, statements, comment, comments, remarks, remark, message, communique, communiqué
        declaration, release, interview, speech, address, reply, response, answer, condolences
    """),
    announcing=read_words("""
        issued, released, made, published, gave, delivered, posted, sent, issues, releases, shared, provided
        offered, issuing, releasing
    """),
    document_nouns=read_words("""
        report, letter, statement, document, study, survey, email, e-mail, post, blog, tweet, article, memo
        paper, website, note, newspaper, press release, filing, advisory, notice, circular, bulletin, ruling
        judgment, review, audit
    """),
    spokespeople=read_words("""
        spokesperson, spokesman, spokeswoman, spokespeople, spokesmen, spokespersons, representative
        representatives, official, officials, counsel, source, sources, executives, lawyer, lawyers
        attorney
    """),
    organs=read_words("office, board, editorial, management, press office, press service, campaign"),
    author_prepositions=frozenset({"by"}),
    reading_verbs=read_words("seen, obtained, reviewed, cited, quoted, read"),
    last_named=frozenset({"latter"}),
    bodies=read_words("""
        company, firm, group, retailer, organisation, organization, charity, agency, airline, manufacturer
        operator, developer, institution, body, network, producer, start-up, startup, business, maker
        supplier, carrier, publisher, broadcaster, corporation, ministry, department, newspaper, bank, party
        police, foundation, regulator, utility, brewer, chain, insurer, lender, club, team, union, university
        hospital, museum, council, court, committee, commission, authority, mission
    """),
    telling_bodies=read_words("""
        ministry, department, newspaper, party, police, bank, union, university, hospital, museum, council
        court, committee, commission, authority, mission
    """),
    kinds=(
        read_words("""
            company, firm, group, retailer, airline, airlines, airways, manufacturer, operator, developer
            producer, start-up, startup, business, maker, supplier, carrier, publisher, broadcaster, network
            corporation, brewer, utility, bank, insurer, chain, lender, holdings, holding, partners, ventures
            industries, motors, pharmaceuticals, laboratories, enterprises
        """),
        read_words("ministry, department, treasury"),
        read_words("""
            department, agency, office, bureau, service, administration, inspectorate, authority, board
            commission, regulator, directorate, secretariat
        """),
        read_words("agency, institute, centre, center, council, laboratory, fund"),
        read_words("university, college, school, academy, institute, faculty"),
        read_words("hospital, clinic"),
        read_words("council, assembly, parliament, senate, congress, municipality, city"),
        read_words("committee, commission, panel, board"),
        read_words("court, tribunal"),
        read_words("union, federation, association, confederation, league, society, alliance, network"),
        read_words("charity, foundation, fund, trust, society, association, institute, centre, center"),
        read_words("party, front, movement, alliance, coalition"),
        read_words("police, force"),
        read_words("army, navy, corps, forces"),
        read_words("club, team, society"),
        read_words("museum, gallery"),
        read_words("newspaper"),
        read_words("mission"),
    ),
    gender_words={
        "queen": "feminine",
        "princess": "feminine",
        "baroness": "feminine",
        "chairwoman": "feminine",
        "spokeswoman": "feminine",
        "congresswoman": "feminine",
        "businesswoman": "feminine",
        "mother": "feminine",
        "king": "masculine",
        "prince": "masculine",
        "baron": "masculine",
        "spokesman": "masculine",
        "congressman": "masculine",
        "businessman": "masculine",
        "father": "masculine",
    },
    gender_endings={},
    naming=read_words("""
        named, called, titled, entitled, dubbed, so-called, nicknamed, labelled, labeled, word, words, term
        motto
    """),
    elisions=frozenset({"tis", "twas", "em", "til", "cause", "round", "n"}),
    abbreviations=read_words("""
        mr, mrs, ms, dr, prof, st, sen, rep, gov, gen, col, lt, sgt, capt, cmdr, adm, maj, hon, rev, jr, sr
        inc, ltd, co, corp, no, vs, etc, e, g, i, p, m, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct
        nov, dec, rs, cllr, smt, shri, nos, sq, brig, pvt, cpl, atty, dept, ft, ave, blvd, mt, fig, vol, art
        u, s, approx, messrs
    """),
    closing_headings=read_words("""
        ends, end, background, notes to editors, note to editors, notes, about, further information
        media enquiries, media contact, media contacts, contact, contacts, press contact, more information
        for more information, additional information, editor's notes, key facts, media inquiries
        contact information, related links
    """),
    answer_labels=frozenset({"a", "answer"}),
    interviewer_labels=frozenset({"q"}),
    question_labels=read_words("question, q, a, answer"),
    first_person=frozenset({"we", "our", "us", "i", "my", "me", "ours"}),
)
