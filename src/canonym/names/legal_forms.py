"""Legal forms of companies: *Ltd*, *GmbH*, *S.A. de C.V.*, *Sp. z o.o.*, *OOO* ...

Everything here reads folded tokens. A dotted form arrives either joined (``sa``) or as single letters (``s``,
``a``); both match. Forms are recognised by spelling alone: whether *co* or *sa* is a form or a word depends on
where it stands, which :func:`split_legal_forms` judges.
"""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

# family | canonical : spellings.  The canonical form is itself a spelling.
_FORMS: Final = """
limited | ltd : limited, ltd liability, co ltd, coltd, company limited, co limited, ltd co, limited company,
    company ltd, comp ltd, corporation limited, corp ltd, private limited, pvt ltd, pvt limited, pvtltd, private ltd,
    p ltd, pvt, pty ltd, pty limited, proprietary limited, pty, pte ltd, pte limited, pte, unlimited, cyfyngedig,
    cyf, public limited, limited by guarantee, limitd, lmtd, co pvt ltd, company pvt ltd, co private limited, teo,
    teoranta, designated activity company, dac, company limited by guarantee, clg, cbg, ltdsti, ltd sti,
    limited sirketi, san ve tic ltd sti, sanayi ve ticaret limited sirketi, ltd sirketi, tic ltd sti, limited sti,
    cic, community interest company
limited | llc : limited liability company, limited liability co, lc, llc co, pllc, ltd liability company,
    liability limited company, lcc, wll, w ll, with limited liability, limited liability, spc llc, fz llc, fzllc,
    fz llc co, l l c
limited | gmbh : gesmbh, gesellschaft mit beschrankter haftung, gesellschaft mbh, ges mbh, gesellschaft m b h, ggmbh,
    mbh, g mbh, haftungsgesellschaft, gmbh i gr
limited | ug : unternehmergesellschaft, ug haftungsbeschrankt, unternehmergesellschaft haftungsbeschrankt
limited | bv : besloten vennootschap, bvba, besloten vennootschap met beperkte aansprakelijkheid, sprl, srl bvba
limited | sarl : societe a responsabilite limitee, ste a responsabilite limitee, sarlu, surl, suarl, eurl,
    entreprise unipersonnelle a responsabilite limitee, societe responsabilite limitee, sarl au
limited | srl : societa a responsabilita limitata, srls, societa responsabilita limitata, srlu,
    societate cu raspundere limitata, soc a r l, sociedad de responsabilidad limitada, s de rl de cv, s de rl,
    sde rl de cv, s de r l de c v, s r l de c v, srl de cv, sociedad de responsabilidad limitada de capital variable,
    s de r l
limited | sl : sociedad limitada, slu, slne, sll, sociedad de responsabilidad limitada unipersonal,
    sociedad limitada unipersonal
limited | ltda : limitada, sociedade limitada, lda, ltda me, sociedad limitada ltda, cia ltda, compania limitada,
    sociedade por quotas, ltda epp, unipessoal lda
limited | eirl : empresa individual de responsabilidad limitada, eireli
limited | aps : anpartsselskab, iv s, ivs
limited | as-limited : osauhing, ou
limited | kft : korlatolt felelossegu tarsasag
limited | doo : drustvo s ogranicenom odgovornoscu, drustvo sa ogranicenom odgovornoscu,
    druzba z omejeno odgovornostjo, dooel, jdoo, d o o e l, doo jednoclano
limited | ood : eood, eodd, druzhestvo s ogranichena otgovornost, ednolichno ood
limited | sro : spol s ro, spol sro, spolecnost s rucenim omezenym, spolocnost s rucenim obmedzenym, spol s r o, s r o
limited | spzoo : sp z o o, sp zoo, spzo o, sp z oo, spolka z ograniczona odpowiedzialnoscia, spolka zoo,
    spolka z o o, spolka z oo, z o o
limited | ooo : obshchestvo s ogranichennoy otvetstvennostyu, obschestvo s ogranichennoi otvetstvennostiu,
    obshchestvo s ogranichennoi otvetstvennostyu, obshchestvo s ogranichennoj otvetstvennostyu, tov,
    tovarystvo z obmezhenoyu vidpovidalnistyu, tzov, tovarishchestvo s ogranichennoy otvetstvennostyu, too, ooo llc,
    odo, mchj, mchzh, shpk, sia, sabiedriba ar ierobezotu atbildibu, uab, uzdaroji akcine bendrove, mmc,
    mehdud mesuliyyetli cemiyyet, shps, osoo
limited | sdn-bhd : sdn bhd, sendirian berhad, sdnbhd, sdn
limited | eu-limited : gk, godo kaisha, godo gaisha, yk, yugen kaisha, yugen gaisha, yuhan hoesa
limited | ehf : einkahlutafelag
limited | fze : free zone establishment, fzco, free zone company, fzc, fz e, fz co, fzd, dmcc, free zone co,
    fz company
stock | plc : public limited company, public ltd co, public limited co, publ, pcl, public company limited,
    public company ltd, ccc, cwmni cyfyngedig cyhoeddus, plc company
stock | inc : incorporated, incorp, incorporation, inc co, co inc, company inc
stock | corp : corporation, corporacion, corpn, corporazione, korporatsiya, corporate, corporation company
stock | ag : aktiengesellschaft, akt ges, aktienges, ag co
stock | kgaa : kommanditgesellschaft auf aktien, kg aa, co kgaa, ag co kgaa, gmbh co kgaa, se co kgaa
stock | se : societas europaea, european company
stock | sa : societe anonyme, sociedad anonima, sociedade anonima, sociedade aberta, soc an, sau,
    sociedad anonima unipersonal, sa de cv, s a de c v, sociedad anonima de capital variable, sadecv, sapi de cv,
    sapib de cv, sab de cv, sa cv, sacv, sab, sapi, s a p i de c v, s a b de c v,
    sociedad anonima promotora de inversion de capital variable, sab de c v, cia sa, sa de capital variable,
    sociedad anonima bursatil, ste anonyme, sociedad anonima abierta, saa, sociedad anonima cerrada, sac,
    sac cerrada, sade cv, saic, saci, sacif, saicf, sagl, societe anonyme simplifiee, sgps, sgps sa, eaa,
    anonymi etairia, anonimi eteria, ae, sal, societe anonyme libanaise, saog, saoc, saoa, saudi joint stock company,
    sarl sa, spa sa
stock | sas : societe par actions simplifiee, sasu, sociedad por acciones simplificada, s a s u,
    societe par actions simplifiee unipersonnelle
stock | spa : societa per azioni, soc per azioni, sociedad por acciones, societe par actions, sapa,
    societa in accomandita per azioni
stock | nv : naamloze vennootschap, nv sa, sa nv
stock | ab : aktiebolag, aktiebolaget, ab publ, a b publ, aktb
stock | as : aksjeselskap, aktieselskab, a s, akciova spolecnost, akciova spolocnost, anonim sirketi, anonim sirket,
    anonim ortakligi, aktsiaselts, aos, akciju sabiedriba, as sirketi, san ve tic as, sanayi ve ticaret as,
    sanayi ve ticaret anonim sirketi, aktieselskabet, aksjeselskapet, tic as, ve ticaret as
stock | asa : allmennaksjeselskap
stock | oy : osakeyhtio, oyj, julkinen osakeyhtio, oy ab, ab oy, oyj abp, abp
stock | zrt : zartkoruen mukodo reszvenytarsasag, nyrt, nyilvanosan mukodo reszvenytarsasag, rt, reszvenytarsasag,
    z rt, ny rt
stock | dd : dionicko drustvo, deonicarsko drustvo, delniska druzba, ad, akcionarsko drustvo, aktsionerno druzhestvo,
    ead, adsits, ednolichno aktsionerno druzhestvo, akcionersko drushtvo, jsc skopje, akcionarsko drustvo ad
stock | spk-stock : spolka akcyjna, prosta spolka akcyjna
stock | jsc : joint stock company, joint stock co, ao, aktsionernoe obshchestvo, aktsionernoye obshchestvo,
    aktsionernoe obschestvo, ojsc, open joint stock company, oao, otkrytoe aktsionernoe obshchestvo,
    otkrytoye aktsionernoye obshchestvo, oajsc, cjsc, closed joint stock company, zao,
    zakrytoe aktsionernoe obshchestvo, zakrytoye aktsionernoye obshchestvo, pjsc, public joint stock company, pao,
    publichnoe aktsionernoe obshchestvo, publichnoye aktsionernoye obshchestvo, pat,
    publichne aktsionerne tovarystvo, prat, pryvatne aktsionerne tovarystvo, private joint stock company, prjsc, at,
    vat, zat, nao, non public joint stock company, qsc, qpsc, public shareholding company,
    private shareholding company, pvt jsc, private jsc, psjc, bsc, bahrain shareholding company, bsc closed, bscc,
    ksc, kscc, kscp, kpsc, kuwait shareholding company, ksc closed, sjsc, ssc, asc, aciq sehmdar cemiyyeti,
    qsc company, stock company, shareholding company, joint stock commercial bank, open type joint stock company,
    closed type joint stock company, ab bendrove, akcine bendrove, sha, shoqeri aksionare, aj, hhk, xxk, joint stock,
    sherkat sahami am, sherkat sahami khass, sahami khass, sahami am, saj, akb, oakb, pakb, mpsc, plsc
stock | bhd : berhad
stock | tbk : terbuka, tbk pt, persero tbk, persero
stock | pt : perseroan terbatas, pt persero
stock | kk : kabushiki kaisha, kabushiki gaisha, kabushikigaisha, kabushikikaisha, jusik hoesa, chusik hoesa,
    jusikhoesa
stock | hf : hlutafelag, hlutafelagid
stock | pse : empresa publica, eps, epe, empresa del estado, unitary enterprise, state unitary enterprise, fgup,
    federal state unitary enterprise, gup, mup, rup, gp, federalnoe gosudarstvennoe unitarnoe predpriyatie,
    federal state enterprise, state owned enterprise, ppgup, kp, dp, derzhavne pidpryemstvo
company | co : company, comp, compagnie, compania, companhia, compagnia, cia, cie, coy, and co, and company, et cie,
    y cia, e c, und co, u co, et compagnie, y compania, e cia, ve ortaklari, kompaniya, kompania, sherkat, sharikat,
    sharika, sirketi, sti, sirket, sherkate, gongsi, gong si, kaisha, bedrijf, gesellschaft, ges, maatschappij, mij,
    spolka, firma, fa, cos, companies, kompani, kompanija, tvrtka, drustvo
partnership | llp : limited liability partnership, lllp, ullp, llp co
partnership | lp : limited partnership, ltd partnership, limited partners, scsp, scs, societe en commandite simple,
    societe en commandite speciale, societe en commandite, sec, slp
partnership | kg : kommanditgesellschaft, gmbh co kg, gmbh and co kg, gmbh und co kg, gmbh u co kg, co kg, ag co kg,
    mbh co kg, se co kg, gmbh cokg, ug co kg, ug haftungsbeschrankt co kg, gmbhco kg, gmbh co, ag and co kg,
    stiftung co kg, b v co kg, bv co kg, ltd co kg, gmbh and co, and co kg, und co kg
partnership | ohg : offene handelsgesellschaft, gmbh co ohg, ag co ohg, co ohg
partnership | gbr : gesellschaft burgerlichen rechts, partg, partgmbb, partnerschaftsgesellschaft, partg mbb,
    partnerschaft mbb
partnership | snc : societe en nom collectif, societa in nome collettivo, sociedad colectiva, s n c, sc,
    sociedad civil, societe civile, sci, societe civile immobiliere, scp, sas di, gie, geie,
    groupement dinteret economique, sep
partnership | cv : commanditaire vennootschap, vof, vennootschap onder firma, comm v, ks, kommanditselskab,
    kommandittselskap, komanditni spolecnost, ky, kommandiittiyhtio, kb, kommanditbolag, hb, handelsbolag,
    interessentskab, ans, ansvarlig selskap, delt ansvar, vos, v o s, verejna obchodni spolecnost, bt,
    beteti tarsasag, sp k, spk, spolka komandytowa, sp j, spj, spolka jawna, sp p, kd, komanditno drustvo, avoin yhtio
partnership | gp-partnership : general partnership, partnership, partners
sole | ek : eingetragener kaufmann, eingetragene kauffrau, e k, e kfm, e kfr, ekfm, ekfr, chp, pboyul,
    individual entrepreneur, individualnyy predprinimatel, sole proprietorship, sole proprietor, sole trader, fop,
    e u, ednolichen targovets, firma indywidualna, sole prop, dba, eenmanszaak, enkeltmandsvirksomhed, enk, obrt, szp
cooperative | coop : cooperative, co operative, co op, kooperative, eg, eingetragene genossenschaft, genossenschaft,
    scrl, scarl, societa cooperativa, soc coop, scpa, scooprl, cooperativa, coop a r l, soc coop a r l, s coop,
    scoop, sociedad cooperativa, coop ltd, cvba, cooperatieve vennootschap, cooperatief ua, cooperatie ua, coop ua,
    ua, sccl, andelsselskab, amba, a m b a, osuuskunta, osk, ekonomisk forening, sce, cuma, sca, kooperativ,
    spoldzielnia, druzstvo, vvag, versicherungsverein auf gegenseitigkeit, mutual, building society,
    friendly society, spol druzstvo
association | ev : eingetragener verein, e v, verein, asbl, vzw, association sans but lucratif,
    vereniging zonder winstoogmerk, aisbl, ivzw, nonprofit association, asociacion civil, ry, rekisteroity yhdistys,
    unincorporated association, onlus, ets, ong, association loi 1901, ano,
    avtonomnaya nekommercheskaya organizatsiya, nko, nonprofit corporation, npo, npc
foundation | stiftung : gemeinnutzige stiftung, stiftung des offentlichen rechts, fbo, stichting, fondation,
    fundacion, fundacao, fondazione, stiftelse, stiftelsen, fundacja, nadace, nadacia, saatio, alapitvany, fundatia,
    vakfi, vakif, bonyad, ador, fcr
state | aor : anstalt des offentlichen rechts, korperschaft des offentlichen rechts, kdor, epic,
    etablissement public, epa, public corporation, anstalt
trust | trust : unit trust, trust company, trustee, trustees, reit, sicav, sicaf, fcp, sicar, raif, icav, ucits, vcc,
    oeic, investment trust, spf
"""

_AMBIGUOUS: Final = frozenset(
    """
    as at is da ad ba et ep ip ou ss co company comp sa sc se sac sas sec sia sha pat pt rt pao ao ae tas tat
    too tov vat zat ta nao sci kp dp gp ua ab ac at ano asc aj ans ay bt cos cia da dd ei ek ev firma fa go hb
    hf hh kb kd kg kk ks ky lc lp mei mij mutual oy partners partnership persero publ private spa spc ssc teo
    terbuka trust trustee trustees cooperative cooperativa coop foundation gesellschaft ges verein sab sal sau
    sap corporate companies kompani firma spolka anstalt obrt public corporation stiftung fondation fundacion
    fondazione stichting fundacao vakfi vakif bonyad unlimited pty pte pvt cyf lda ltda incorporation stock
    joint limited sti sirket sirketi sherkat sharika sharikat gongsi kaisha drustvo tvrtka genossenschaft cic
    dac epic ets psc bsc ksc qsc usc saic adsits ucits slp scs scp sca spf eg ug ry ac
    """.split()
)
# Forms that stand before the name in their country's usage.
_LEADING: Final = frozenset(
    """
    pt ooo oao zao pao ao tov pat prat at vat zat too odo fgup gup mup rup dp kp ip chp fop ojsc cjsc pjsc jsc
    llc uab sia ab nao sherkat sharikat stichting fundacion fundacja fundatia fondation fondazione gie osoo mchj
    psc akb pjsc prjsc ano cv firma vof stiftelsen aktiebolaget eirl sarl etablissement spolka
    """.split()
) - frozenset("ab at cv dp kp ip".split())
_LEADING_PHRASES: Final = frozenset("ooo jsc pt pse".split())


def _parse() -> tuple[dict[tuple[str, ...], str], dict[str, str], dict[str, int]]:
    """Reads the lines: spelling -> form, form -> family, first token -> longest spelling in tokens."""
    forms: dict[tuple[str, ...], str] = {}
    families: dict[str, str] = {}
    longest: dict[str, int] = {}
    for line in _FORMS.replace("\n    ", " ").strip().splitlines():
        head, _, spellings = line.partition(" : ")
        family, _, form = head.partition(" | ")
        families[form] = family
        for spelling in (form.replace("-", " "), *filter(None, spellings.split(", "))):
            tokens = tuple(spelling.split())
            forms.setdefault(tokens, form)
            if len(tokens) > longest.get(tokens[0], 0):
                longest[tokens[0]] = len(tokens)
    return forms, families, longest


_parsed = _parse()
_FORM: Final = MappingProxyType(_parsed[0])
_FAMILY: Final = MappingProxyType(_parsed[1])
_LONGEST: Final = MappingProxyType(_parsed[2])
_FIRST_WORDS: Final = frozenset(_LONGEST)
_LETTER_FORMS: Final = MappingProxyType(
    {spelling[0]: form for spelling, form in _parsed[0].items() if len(spelling) == 1}
)
_MAX_LETTERS: Final = 6


def legal_form(tokens: Sequence[str], start: int) -> tuple[int, str] | None:
    """Recognises the legal form that begins at a position.

    Args:
        tokens: folded tokens of a name.
        start: index into ``tokens``.

    Returns:
        The number of tokens that the longest form takes and its canonical spelling; None where there is no form.
    """
    first = tokens[start]
    for size in range(min(_LONGEST.get(first, 0), len(tokens) - start), 0, -1):
        form = _FORM.get(tuple(tokens[start : start + size]))
        if form is not None and not (size == 1 and len(first) == 1):
            letters = _letters(tokens, start) if len(first) == 1 else None
            return letters if letters is not None and letters[0] > size else (size, form)
    return _letters(tokens, start) if len(first) == 1 else None


def _letters(tokens: Sequence[str], start: int) -> tuple[int, str] | None:
    """A form spelled as single letters (``s a``, ``s p a``, ``s a de c v``), joined and looked up."""
    joined: list[str] = []
    best: tuple[int, str] | None = None
    at = start
    pieces: list[str] = []
    while at < len(tokens) and at - start < _MAX_LETTERS + 2:
        token = tokens[at]
        if len(token) == 1:
            joined.append(token)
        elif token == "de" and joined:
            pieces += ["".join(joined), token]
            joined = []
        elif token in ("rl", "cv") and pieces:
            joined.append(token)
        else:
            break
        at += 1
        if at - start >= 2 and joined:
            form = _FORM.get((*pieces, "".join(joined)))
            if form is not None:
                best = (at - start, form)
    return best


def _trailing(tokens: Sequence[str], end: int) -> tuple[int, str] | None:
    """The longest form that ends exactly at ``end``: its start and canonical spelling; None where there is none."""
    for start in range(max(1, end - 8), end):
        if len(tokens[start]) == 1 or tokens[start] in _LONGEST:
            found = legal_form(tokens[:end], start)
            if found is not None and start + found[0] == end:
                return start, found[1]
    return None


def split_legal_forms(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """Parts a company's name from its legal forms.

    Forms are taken from the end (repeatedly), from the start where their language puts them there (*PT*, *OOO*),
    and from just before a trailing place of one or two words (*Acme GmbH Berlin*) unless the form is also a common
    word.

    Args:
        tokens: folded tokens of a name.

    Returns:
        The core tokens, never empty where ``tokens`` is not, and the canonical forms found, last one first.
    """
    core = list(tokens)
    forms: list[str] = []
    if _FIRST_WORDS.isdisjoint(core) and 1 not in map(len, core):
        return core, forms
    while len(core) > 1:
        found = _trailing(core, len(core))
        if found is None:
            break
        del core[found[0] :]
        forms.append(found[1])
        if len(core) > 1 and core[-1] in ("and", "et", "und", "y", "e"):
            del core[-1]
    lead = legal_form(core, 0) if core else None
    if (
        lead is not None
        and lead[0] < len(core)
        and (core[0] in _LEADING or (lead[0] > 1 and lead[1] in _LEADING_PHRASES))
    ):
        del core[: lead[0]]
        forms.append(lead[1])
    if not forms:
        _before_place(core, forms)
    return core, forms


def _before_place(core: list[str], forms: list[str]) -> None:
    """Takes an unmistakable form that one or two more words follow (*Acme GmbH Berlin*) out of ``core``."""
    for start in range(max(1, len(core) - 6), len(core) - 1):
        found = legal_form(core, start)
        if found is None:
            continue
        end = start + found[0]
        if end >= len(core):
            return
        sure = "".join(core[start:end]) not in _AMBIGUOUS
        if sure and len(core) - end <= 2:
            del core[start:end]
            forms.append(found[1])
            return


def form_family(form: str) -> str:
    """The family of a canonical form: how near two different forms are.

    Args:
        form: a canonical spelling as :func:`legal_form` gives it.

    Returns:
        ``limited``, ``stock``, ``company``, ``partnership``, ``sole``, ``cooperative``, ``association``,
        ``foundation``, ``state``, ``trust``, or an empty string for a form that is not known.
    """
    return _FAMILY.get(form, "")
