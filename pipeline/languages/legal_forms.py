"""Legal forms of companies, of every language in one list: a release names foreign companies too."""

from __future__ import annotations

from pipeline.languages.word_list import words

LEGAL_FORMS = words("""
    ab aktiebolag ag aktiengesellschaft aps as asa bhd bv bvba cjsc co company corp corporation cv dd doo ead eood eurl
    fzco fze gie gmbh hf inc incorporated jsc kda kft kg kgaa kk lda limitada limited llc llp lp ltd ltda ltee mbh mmc
    nv nyrt oao ojsc ood oo ooo oy oyj pao pjs pjsc plc private psc pt pty public pvt qpsc rl sa saa sac sae sal sau
    saog saoc sapi sarl sas sca scrl sdn se sl slu snc soc spa spj spjsc srl sro sp tbk ua uab ug vof wll zao zoo zrt
    ано ао гбу гк гуп зао ип инк кгп ко лтд муп нао нко оао ооо пао пк ргп рао спк тоо фгаоу фгбоу фгбу фгуп чп
""")
"""Folded as names are: lower case, without accents and dots. `Pty Ltd` and `Sdn Bhd` are two of them in a row."""

SURNAMES_TOO = words("ab as co dd hf kk sa sal sau se sp ua")
"""Forms that are also people's names, where they are not in capitals."""

LEADING_LEGAL_FORMS = words("""
    pt ано ао гбу гк гуп зао ип кгп мкк муп нао нко оао окб ооо пао пк ргп рао сао сп спк тоо фгаоу фгбоу фгбу фгуз
    фгуп хк чп
""")
"""Those that stand before the name."""

JOINING_WORDS = words("and de z и")
"""Words between two legal forms: `S. de R.L. de C.V.`, `GmbH & Co.`, `Sp. z o.o.`."""
