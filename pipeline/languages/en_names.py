"""English words around and inside names."""

from __future__ import annotations

from pipeline.languages.naming import NameWords
from pipeline.languages.word_list import folded_words, words

ENGLISH_NAMES = NameWords(
    endings=frozenset(),
    masculine=folded_words("mr sir lord"),
    feminine=folded_words("mrs ms miss dame lady madam"),
    small_words=folded_words("""
        a an and at by de del des di do du el en et for from i in la le les of on the to und y
    """),
    part_words=folded_words("""
        academy affairs agency board branch bureau cabinet centre center chapter college commission committee
        congress corps council court delegation department directorate division embassy faculty foundation fund
        hospital inspectorate institute laboratory lab ministry mission museum parliament police representation school
        secretariat section senate society subcommittee team unit university women youth complex radio
        television zone fondation fundacao fundacion fondazione stiftung
    """),
    company_words=folded_words("group holding holdings international global worldwide"),
    generic_words=folded_words("""
        academy administration agency airlines alliance army assembly association authority bank board branch
        bureau cabinet central centre center chamber charity city club coalition college commission committee
        commonwealth community company confederation conference congress consortium cooperative corps
        corporation council court customs defence defense delegation department directorate division economic
        education embassy enterprise european exchange faculty federal federation finance first force forces
        forum foundation fund general global government group health high hospital house industry initiative
        inspectorate institute institution international joint laboratory league limited main ministry mission
        mixed movement municipal nations municipality museum national navy network new office observatory
        orchestra organisation organization panel parliament party platform police programme project provincial
        public regional republic research royal school secretariat section senate service services society south
        north east west state states supreme system systems team trade treasury trust union unit united
        university western northern eastern southern women works world youth
    """),
    telling_words=folded_words("""
        central east eastern federal north northern regional south southern west western
    """),
    of_words=folded_words("of for in at to against"),
    adjective_endings=(),
    division_words=folded_words("""
        canton county department district emirate governorate oblast prefecture province raion regency region
        republic state territory voivodeship
    """),
    common_acronyms=frozenset(
        """
        AGM AI API APIs ASAP ATM ATMs AUM B2B B2C B2G BPO C2C CAPEX CCTV CEO CEOs CFO CIO CO2 COO COVID COVID-19
        CPI CRM CSR CTO CV CVs DIY DJ DNA DVD EBIT EBITDA EGM EMR EPS ERP ESG ETF ETFs EV EVs FAQ FAQs FDI FTA
        FTAs FX GDP GHG GMO GNI GNP GPS GPU HD HIV HIV/AIDS HPV HR HTML ICT ICTs ICU IDP IDPs IDs IED IEDs IP
        IPO IPOs IQ IT IVF IoT KPI KPIs LCD LED LEDs LGBT LGBTQ LGBTQ+ LLM LNG LPG M&A M2M MBA MDF MOU MOUs MRI
        MSME MSMEs MW MoU MoUs NCD NCDs NFT NFTs NGO NGOs NPL ODA OEM OEMs OPEX OTC P2P PC PCR PCs PDF PPE PPI
        PPP PPPs PTSD PV Q&A QR R&D RFID RFP RNA ROE ROI RPG RPGs RV SARS SDG SDGs SDK SEO SIM SME SMEs SMS SUV
        SUVs SaaS TB TV TVs UAV UAVs UHC UI URL USB UV UX VAT VIP VIPs VPN VR WASH WMD WiFi XML ZIP
    """.split()
    ),
    title_announcers=words("titled entitled"),
    lone_words=folded_words("army navy treasury congress house parliament senate state commonwealth coalition"),
    occupation_endings=("ist", "ician", "wright", "smith", "rapher"),
    things=words("""
        programme program project campaign exhibition festival film movie book novel song album play app brand
        initiative award prize competition scheme
    """),
    vessels=words("ship ferry tug tugboat boat vessel yacht frigate destroyer trawler steamer tanker barge"),
    boarding=frozenset({"aboard", "on board", "boarded"}),
    thing_titles=frozenset(
        """
        USS USNS USCGC HMS HMCS HMAS HMNZS INS FS FGS HNLMS HDMS HNoMS ROKS TCG RV R/V MV M/V SS
        Hurricane Hurricanes Storm Storms Cyclone Cyclones Typhoon Typhoons
    """.split()
    ),
    event_words=folded_words("congress summit conference forum festival games symposium marathon championships"),
    ordinals=folded_words("""
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    """),
    courtesies=frozenset(
        """
        mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor h.e. hon. messrs madam sir dame rev rev. reverend
        fr fr. msgr msgr. mgr mgr. pere mere sister barrister sheikh sheikha shaikh sayyid sayyida shri smt smt. engr
        engr. alhaji alhaja hajia comrade ratu ato woizero lyonpo dasho puan encik datuk datin tun bapak ibu daw maitre
        monsieur madame mme mme.
    """.split()
    ),
    letters_behind=frozenset(
        """
        MP MPs MEP MSP MLA MHA TD MK J JJ AJ JA CJ DCJ KC QC SAN OBE CBE MBE KBE DBE CMG GCMG IAS IPS IFS OFR OON CON
        GCON mni psc PhD Ph.D. M.D. FRS FRCP Esq Esq. J.D. MBA
    """.split()
    ),
    bodies_of_states=frozenset({"ministry", "supreme court"}),
    governments=folded_words("government governments"),
    body_announcers=frozenset(
        f"{noun} of"
        for noun in (
            "founder co-founder CEO officer executive subsidiary subsidiaries customers employees shareholders takeover"
            " acquisition maker"
        ).split()
    )
    | frozenset(f"{noun} at" for noun in "director officer manager head engineer economist analyst".split())
    | {"managing director of", "general manager of", "chair of the board of", "chairman of the board of"},
    company_nouns=words("company firm subsidiary bank insurer agency cooperative charity"),
    presenting_words=frozenset({"about"}),
)
