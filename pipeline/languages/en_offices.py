"""English offices."""

from __future__ import annotations

from pipeline.languages.offices import OfficeWords
from pipeline.languages.word_list import folded_words

_RANKS = folded_words("""
    1lt 2lt adm admiral airman brig brigadier capt captain cmsgt col colonel commodore corporal cpl ensign gen
    general lcpl lt ltg lieutenant maj major marshal midshipman msgt pfc pvt sailor seaman sergeant sfc sgt sgm
    smsgt spc specialist ssgt tsgt vice-marshal
""")

_OFFICIALS = folded_words("""
    academician adjutant administrator adviser advisor aide alderman alderwoman almoner ambassador anchor
    arbiter arbitrator archbishop archdeacon assemblyman assemblymember assemblywoman assessor assistant
    associate attache ayatollah bailiff bishop boss bursar canon cardinal caretaker ceo cfo chair chairman
    chairmen chairperson chairwoman chancellor chaplain charge chief chieftain cio clerk cmo cllr coach co-chair
    co-director co-founder co-ordinator co-president comdr commandant commander commanding commissar
    commissioner comptroller cmdr cdr congressman congressmember congresswoman constable consul controller
    convener convenor coo coordinator coroner correspondent councillor councillors councilman councilmember
    councilor councilwoman counsel counsellor counselor creator critic cso cto curator custodian dean delegate
    deputy det detective director directors director-general directress dispatcher doyen doyenne editor emir
    envoy executive facilitator fellow foreman forewoman founder gov governor governors guardian harbormaster
    harbourmaster head headmaster headmistress headteacher imam insp inspector instructor judge judges justice
    keeper king lawmaker lead leader leaders lecturer librarian liaison lord-lieutenant magistrate manager
    managers master matron mayor mayors md mediator member members mentor minister ministers mla mlas moderator
    monitor mep mla mp mps msp mufti negotiator nominee notary nuncio observer officer official ombudsman ombudsperson
    ombudswoman organiser organizer overseer owner parliamentarian partner pastor patriarch patron pc petty
    postmaster prefect premier president presidents priest prince princess principal prior procurator procureur
    proprietor prosecutor prosecutors provost publisher pro-rector queen quartermaster rabbi rapporteur rector
    referee registrar rep representative representatives sarpanch secretaries secretary secretary-general
    selectman sen senator senators sheriff skipper speaker spokesman spokesperson spokespersons spokeswoman
    steward sultan superintendent supervisor supt td trainer treasurer trooper trustee trustees undersecretary
    vicar vice-chair vice-chairman vice-chancellor vice-president viceroy warden whip besar governor-general
    attorney professor vp svp evp
""")

ENGLISH_OFFICES = OfficeWords(
    heads=_RANKS | _OFFICIALS,
    capital_heads=folded_words("major private"),
    occupations=folded_words("""
        accountant agent agronomist analyst anthropologist archaeologist architect archivist artist assayer
        auditor author banker barrister biologist broker buyer chef chemist choreographer clinician co-author
        columnist composer conductor conservator consultant dancer designer developer doctor draughtsman
        dramaturge ecologist economist elder engineer entomologist epidemiologist expert farmer fermenter
        forester geologist historian host hydrogeologist hydrologist investigator investor joiner lawyer
        lobbyist luthier mathematician mechanic meteorologist midwife monk musician nurse operator painter
        pathologist perfumer pharmacist photographer physician physicist pilot planner player poet pomologist
        presenter producer programmer promoter psychologist ranger reader reporter researcher reviewer scholar
        scientist sculptor shareholder singer solicitor statistician strategist student surgeon surveyor teacher
        technician technologist toolmaker veterinarian volunteer warrant weaver winemaker writer
    """),
    lesser=folded_words("vice deputy assistant associate under sub former ex"),
    grades=folded_words("""
        assistant associate chief deputy executive founding head joint lead leading managing master principal
        senior special staff supervisory adjunct municipal provincial project emeritus honorary visiting
        regional national vice
    """),
    ranks=_RANKS - folded_words("specialist"),
    abbreviations=folded_words("""
        tech 1st 2nd 1lt 2lt adm amb asst assoc atty brig capt cdr cllr cmdr cmsgt col comdr cpl cpo cpt dep det
        dir ens gen gov insp ltc lcpl lt ltg maj mgr msgt pfc pres prof pvt rep reps sec sen sens sfc sgm sgt
        smsgt spc ssgt supt st svp tsgt vp evp mr mrs ms dr messrs smt hon engr eng er rev barr md lic rt
    """),
    modifiers=folded_words("""
        acting adjunct additional administrative assistant associate chief commanding corporate country deputy
        district divisional elected executive ex federal field first former founding general global group
        honorary incoming interim joint junior lead leading lieutenant local lord managing ministerial national
        outgoing parliamentary permanent political press prime principal private provincial public regional
        reserve second senior shadow special staff state supervisory technical third vice visiting
    """)
    - folded_words("incoming outgoing elected"),
    followers=folded_words("""
        general d'affaires emeritus emerita delegate designate elect counsellor extraordinary plenipotentiary
        principal class 1st 2nd 3rd first second third major sergeant
    """),
    connectors=folded_words("of for at to in on from de del du da dos des di della"),
    locatives=folded_words("in near"),
    conjunctions=folded_words("and & cum"),
    determiners=folded_words("""
        the a an its his her their our my this that one current new newly appointed then late longtime outgoing
        incoming long-time long-serving veteran colleague another retired conservative liberal now currently
        democratic democrat republican independent youngest eldest
    """),
    indefinites=folded_words("a an another"),
    courtesies=folded_words("""
        mr mrs ms miss dr prof u eng engr er ing arch hajj haj hajji haji al-hajj el-hajj alhaji alhaja shri smt
        sri kumari tuan datuk dato datin seri encik puan cik ato woizero daw ko khun licenciado licenciada lic
        maestro maitre sr sra srta don dona dom fr father sister brother maha hadj bapak ibu pak he hrh hh h.e
        h.h excellency worship grace eminence honour honourable honorable hon right rt reverend rev venerable
        ustaz cavaliere dottor dott ingeniero nana sheikh shaikh sheikha madam madame sir dame lord lady comrade
        barrister barr monsignor monsieur baroness baron phra md esteemed distinguished dignified
    """),
    courtesy_fillers=folded_words("the his her their your most very ma me el na"),
    stops=folded_words("""
        i you he she it we they him them us me who whom whose which what that this these those there here is are
        was were be been being am has have had do does did will would shall should can could may might must says
        said say tells told adds added notes noted explains explained met meets meet made makes took takes gave
        gives went goes came comes saw sees held holds led leads spoke speaks thanked wrote writes put puts set
        sets sat sits stood stands began begins ran runs won wins felt feels got gets left leaves brought brings
        called calls asked asks knew knows thought thinks found finds became becomes kept keeps paid pays sent
        sends read reads heard hears hosts hosted opens opened welcomes welcomed receives received visits
        visited joins joined signs signed not no also only already still just today yesterday tomorrow tonight
        thus so but or if when while where because since after before during until till though although than as
        about against between through without within according both either neither each every all some any many
        few several other such very more most by with like including among amid despite into onto upon off out
        up down over reported announced confirmed stated declared stressed warned argued
    """),
    lower_stops=folded_words("under"),
    stop_endings=("ed",),
    site_words=folded_words("based headquartered located seated"),
    introductions=frozenset(
        {
            ("who", "is"),
            ("who", "was"),
            ("who", "serves", "as"),
            ("who", "served", "as"),
            ("who", "has", "been"),
            ("who", "is", "also"),
            ("serving", "as"),
            ("acting", "as"),
        }
    ),
    appointments=folded_words("as becomes became"),
    bare_field=False,
)
