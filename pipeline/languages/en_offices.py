"""English offices."""

from __future__ import annotations

from pipeline.languages.offices import OfficeWords
from pipeline.languages.word_list import words

_RANKS = words("""
    2lt 1lt adm admiral airman amb brig brigadier capt captain cdr chief cmdr cmsgt col colonel comdr commander
    commodore constable corporal cpl cpo cpt det detective ens ensign fleet gen general gunner insp inspector ltc lcpl
    lt ltg lieutenant maj major marshal midshipman msgt officer pfc petty private pvt rear sailor sapper seaman sergeant
    sfc sgt sgm smsgt soldier spc specialist ssgt superintendent supt trooper tsgt vice-marshal warrant wo
""")

ENGLISH_OFFICES = OfficeWords(
    heads=_RANKS - words("private rear fleet warrant petty") | words("""
        academician accountant adjutant administrator adviser advisor agent aide alderman alderwoman almoner ambassador
        analyst anchor arbiter arbitrator archbishop archdeacon architect archivist assemblyman assemblymember
        assemblywoman assessor assistant associate attache attorney auditor author ayatollah bailiff banker barrister
        baroness besar bishop boss broker bursar buyer canon cardinal caretaker caucus ceo cfo chair chairman
        chairmen chairperson chairwoman champion chancellor chaplain charge chef chemist chieftain cio clerk cmo cllr coach
        co-author co-chair co-director co-founder co-ordinator co-president columnist commandant commissar commissioner
        comptroller conductor congressman congressmember congresswoman conservator consul consultant controller
        convener convenor coo coordinator coroner correspondent councillor councillors councilman councilmember
        councilor councilwoman counsel counsellor counselor creator critic cso cto curator custodian daffaires dean delegate
        deputy designer director directors director-general directress dispatcher doyen doyenne draughtsman duke economist
        editor emir engineer envoy epidemiologist executive expert facilitator fellow financier foreman forester forewoman
        founder geologist gov governor governors guardian harbormaster harbourmaster head headmaster headmistress
        headteacher host hydrologist imam instructor investigator investor judge judges justice keeper king lama
        lawmaker lawyer lead leader leaders lecturer librarian liaison lobbyist lord-lieutenant magistrate maintainer
        manager managers master matron mayor mayors md mediator member members mentor minister ministers mla mlas moderator
        monitor monsignor mp mps msp mufti negotiator nominee notary nurse nuncio observer official ombudsman
        ombudsperson ombudswoman operator organiser organizer overseer owner parliamentarian partner pastor pathologist
        patriarch patron pc pharmacist physician pilot planner police postmaster prefect premier president presidents
        presenter priest prince princess principal prior procurator producer professor programmer promoter proprietor
        prosecutor prosecutors provost publisher pro-rector queen quartermaster rabbi ranger rapporteur reader rector
        referee registrar rep representative representatives reporter researcher resident reviewer sarpanch
        scholar scientist secretaries secretary secretary-general selectman sen senator senators sheikh sheriff
        shareholder skipper solicitor speaker spokesman spokesperson spokespersons spokeswoman steward strategist
        student sultan supervisor surgeon surveyor td teacher technician technologist toolmaker trainer treasurer trustee
        trustees undersecretary underwriter vicar vice-chair vice-chairman vice-chancellor vice-president vicepresident
        viceroy warden whip adjudicator anthropologist archaeologist biologist ecologist entomologist statistician
        veterinarian agronomist assayer dramaturge choreographer concertmaster
    """),
    abbreviations=_RANKS | words("""
        amb asst assoc atty cllr dep dir fr gov hon lt mgr pres prof rep reps sec sen sens supt vp evp svp 1st 2nd st
    """),
    modifiers=words("""
        acting adjunct additional administrative assistant associate chief commanding corporate country deputy district
        divisional elected executive ex federal field first former founding general global group honorary
        incoming interim joint junior lead leading lieutenant local managing ministerial national outgoing parliamentary
        permanent political press prime principal private provincial public regional reserve retired second senior
        shadow special staff state supervisory technical third under vice visiting
    """) - words("incoming outgoing elected"),
    followers=words("""
        general emeritus emerita delegate designate elect counsellor extraordinary plenipotentiary principal class
        1st 2nd 3rd first second third major sergeant
    """),
    connectors=words("of for at to in on from with under de del du da dos des di della der van und per"),
    conjunctions=words("and & cum"),
    determiners=words("""
        the a an its his her their our my this that one current new newly then late longtime outgoing incoming
        long-time long-serving veteran fellow colleague another
    """),
    courtesies=words("""
        mr mrs ms miss dr prof professor eng engr ing arch hajj hajji haji al-hajj el-hajj shri smt sri kumari tuan datuk
        dato datin tan encik puan cik ato woizero daw ko ma khun licenciado licenciada lic maestro maitre me sr sra
        srta don dona dom fr father sister brother mother mama bapak ibu pak he hrh hh her his excellency honourable
        honorable right most reverend esteemed distinguished venerable ustaz cavaliere dottor dott ingeniero u nana chief sheikh
        shaikh sheikha madam madame sir dame lord lady the by
    """) - words("by chief"),
    stops=words("""
        i you he she it we they him them us me who whom whose which what that this these those there here
        is are was were be been being am has have had do does did will would shall should can could may might must
        says said say tells told adds added notes noted explains explained met meets meet made makes took takes gave gives
        went goes came comes saw sees held holds led leads spoke speaks thanked wrote writes put puts set sets sat sits
        stood stands began begins ran runs won wins felt feels got gets left leaves brought brings called calls asked asks
        knew knows thought thinks found finds became becomes kept keeps paid pays sent sends read reads heard hears
        hosts hosted opens opened welcomes welcomed receives received visits visited joins joined signs signed
        not no also only already still just now today yesterday tomorrow tonight then thus so but or if when while where
        because since after before during until till though although than as about against between through without within
        according both either neither each every all some any many few several other such very more most
        like including among amid despite by into onto upon off out up down over
        reported announced confirmed stated declared stressed warned argued
    """),
    stop_endings=("ed",),
    introductions=frozenset({
        ("who", "is"), ("who", "was"), ("who", "serves", "as"), ("who", "served", "as"), ("who", "has", "been"),
        ("who", "is", "also"), ("serving", "as"), ("acting", "as"),
    }),
    appointments=words("as"),
    bare_field=False,
)
