"""Names of the world's affairs that a reader knows without being told what they are, and a small network does not.

Only names stand here, no facts: they are put in place of the invented names of the training releases.
"""

from __future__ import annotations

ARMED_GROUPS = (
    "ISIL|ISIS|Daesh|Da'esh|Islamic State|Islamic State of Iraq and Syria|Al Qaeda|al-Qaida|"
    "Al-Qaeda in the Islamic Maghreb|al-Shabaab|Boko Haram|Taliban|Haqqani Network|Hezbollah|Hizballah|Hamas|"
    "Houthis|PKK|YPG|YPJ|Peshmerga|FARC|ELN|LTTE|Jabhat al-Nusra|Ansar al-Sharia|Lashkar-e-Taiba|"
    "Jaish-e-Mohammed|Abu Sayyaf|Free Syrian Army|Syrian Democratic Forces|Lord's Resistance Army|M23|Janjaweed|"
    "Wagner Group|Tamil Tigers|Irish Republican Army|ETA"
).split("|")
FORCES = (
    "U.S. Central Command|CENTCOM|U.S. European Command|AFRICOM|U.S. Navy|Royal Navy|U.S. Air Force|"
    "Royal Air Force|U.S. Marine Corps|Army|Navy|Air Force|Marine Corps|British Army|Iraqi Army|"
    "Afghan National Army|Indian Navy|Israel Defense Forces|People's Liberation Army|Bundeswehr|"
    "Iraqi Security Forces|Afghan National Police|U.S. Sixth Fleet|Combined Maritime Forces|Task Force 151|"
    "Combined Task Force 150|CTF 150|82nd Airborne Division|1st Infantry Division|3rd Battalion, 5th Marines|"
    "Combined Joint Task Force - Horn of Africa|NATO|ISAF|KFOR|UNIFIL|MONUSCO|Resolute Support Mission|"
    "International Security Assistance Force|Joint Chiefs of Staff|Pentagon|National Guard"
).split("|")
INTERNATIONAL = (
    "United Nations|UN|U.N.|UN Security Council|Security Council|UN General Assembly|UNHCR|UNICEF|UNESCO|UNDP|"
    "WHO|World Health Organization|World Bank|IMF|International Monetary Fund|WTO|OECD|OPEC|IAEA|European Union|"
    "EU|European Commission|European Council|European Parliament|European Central Bank|African Union|ASEAN|"
    "Arab League|Gulf Cooperation Council|OSCE|Council of Europe|Commonwealth|G7|G20|BRICS|ICRC|Red Cross|"
    "Red Crescent|Amnesty International|Human Rights Watch|Oxfam|Interpol|Europol|FIFA|UEFA|"
    "International Criminal Court|Shanghai Cooperation Organisation|Organization of American States|"
    "Office of the United Nations High Commissioner for Human Rights|World Food Programme|"
    "International Organization for Migration|Organisation of Islamic Cooperation"
).split("|")
AGENCIES = (
    "State Department|Department of State|US Department of Defense|Defense Department|DoD|Department of Justice|"
    "FBI|CIA|Foreign Office|Foreign and Commonwealth Office|FCO|Home Office|Ministry of Defence|MoD|HM Treasury|"
    "Treasury|DFID|USAID|White House|Kremlin|Knesset|Bundestag|House of Commons|House of Lords|Senate|Congress|"
    "US Congress|House of Representatives|Federal Reserve|Bank of England|Supreme Court|"
    "Department of Homeland Security|Metropolitan Police|Scotland Yard|NASA|Environment Agency|Met Office|"
    "National Crime Agency|Department for International Development|Europol|Duma|Politburo"
).split("|")
PARTIES_AND_PRESS = (
    "Labour Party|Labour|Conservative Party|Democrats|Republican Party|Liberal Democrats|BJP|Congress Party|"
    "Likud|Fatah|AKP|ANC|PRI|Syriza|Fine Gael|Sinn Féin|Communist Party|Christian Democratic Union|CDU|Reuters|"
    "Associated Press|AP|AFP|BBC|CNN|Al Jazeera|Xinhua|TASS|The Guardian|New York Times|The Washington Post|"
    "Le Monde|Der Spiegel|Financial Times|Bloomberg"
).split("|")
COMPANIES = (
    "Microsoft|Apple|Google|Alphabet Inc.|Amazon|Meta|IBM|Intel|Toyota|Volkswagen|BP|Royal Dutch Shell|"
    "ExxonMobil|Gazprom|Boeing|Airbus|Lockheed Martin|BAE Systems|Siemens|Samsung Electronics|Huawei|Alibaba|"
    "Tencent|Pfizer|AstraZeneca|Novartis|Goldman Sachs|JPMorgan Chase & Co.|HSBC|Deutsche Bank|Walmart|Tesco|"
    "Unilever|Nestlé|Vodafone|AT&T|General Motors|Tata Motors"
).split("|")
LEADERS = (
    "Assad|Putin|Obama|Trump|Biden|Bush|Clinton|Merkel|Macron|Cameron|Johnson|Blair|Xi|Modi|Erdogan|Netanyahu|"
    "Zelenskyy|Maduro|Mugabe|Gaddafi|Saddam|Hussein|Maliki|Abadi|Rouhani|Khamenei|Lavrov|Kerry|Tillerson|Blinken|"
    "Guterres|Ban|Annan|Stoltenberg|Mogherini|Ashton|Tusk|Juncker|Lula|Bolsonaro|Ramaphosa|Kagame|Sisi|Mubarak|"
    "Karzai|Ghani|Musharraf|Sharif|Kim|Abe"
).split("|")

ORGANISATIONS = tuple(
    sorted({*ARMED_GROUPS, *FORCES, *INTERNATIONAL, *AGENCIES, *PARTIES_AND_PRESS, *COMPANIES} - {"Pentagon"})
)
REGIONS = (
    "Middle East|Near East|Horn of Africa|Sahel|West|Gulf|Persian Gulf|Arabian Gulf|South China Sea|"
    "Mediterranean|Black Sea|Baltic Sea|North Sea|Red Sea|Levant|Balkans|Caucasus|Central Asia|South Asia|"
    "Southeast Asia|Western Europe|Eastern Europe|North Africa|West Africa|Latin America|Caribbean|Gaza|"
    "Gaza Strip|West Bank|Kurdistan|Kashmir|Crimea|Donbas|Tigris|Euphrates|Strait of Hormuz|Gulf of Aden|"
    "Suez Canal|Capitol Hill|Washington, D.C.|Mosul|Aleppo|Raqqa|Ramadi|Fallujah|Kobani|Al Hasakah|Sinjar|"
    "Kandahar|Helmand Province|Anbar Province|Benghazi|Sana'a|Donetsk|Pentagon"
).split("|")
