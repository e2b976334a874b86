import pytest

from hexapla.checks.examples import unmark
from hexapla.checks.finding import Applicability, Remark, Severity
from hexapla.checks.rule import Context
from hexapla.checks.rules.placeholder_mismatch import placeholder_mismatch
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply
from hexapla.text.span import Side, Span

EN, FR = find_language("en"), find_language("fr")
CONTEXT = Context(EN, FR, TermMatcher(Termbase(), ("en", EN), ("fr", FR)))

# Flags, source, target; what must be marked stands in brackets.
PRINTF = [
    ("c-format", "%s of %d", "%s de %d"),
    ("c-format", "⟦%d⟧ files", "Dateien"),
    ("c-format", "files", "⟦%d⟧ Dateien"),
    ("c-format", "%d ⟦%s⟧", "%d"),
    ("c-format", "%d", "%d ⟦%s⟧"),
    ("c-format", "%s and ⟦%s⟧", "%s"),
    ("c-format", "⟦%d⟧ files", "⟦%s⟧ Dateien"),
    ("c-format", "⟦%d⟧ files", "⟦%u⟧ Dateien"),
    ("c-format", "⟦%d⟧ bytes", "⟦%ld⟧ octets"),
    ("c-format", "%ld bytes", "%ld octets"),
    ("c-format", "%d or %i", "%i ou %d"),
    ("c-format", "%5.2f", "%.2f"),
    ("c-format", "%-10s|", "%10s|"),
    ("c-format", "%lld %Lf", "%qd %Lf"),
    ("c-format", "%zu", "%zu"),
    ("c-format", "%s of %d", "⟦%d⟧ de ⟦%s⟧"),
    ("c-format", "%s of %d", "%2$d de %1$s"),
    ("c-format", "%s of %s", "%2$s de %1$s"),
    ("c-format", "%1$s of %2$d", "%2$d de %1$s"),
    ("c-format", "%1$s of %2$d", "%s de %d"),
    ("c-format", "%1$s of ⟦%2$d⟧", "%1$s de ⟦%3$d⟧"),
    ("c-format", "%s of ⟦%s⟧", "%1$s de %1$s"),
    ("c-format", "%1$s", "%1$s, oui, %1$s"),
    ("c-format", "⟦%d⟧ of %s", "⟦%d⟧ de %2$s"),
    ("c-format", "%*d", "%*d"),
    ("c-format", "⟦%*d⟧", "⟦%d⟧"),
    ("c-format", "%s: %*d", "⟦%*d⟧ : ⟦%s⟧"),
    ("c-format", "%<PRIu64> bytes", "%<PRIu64> octets"),
    ("c-format", "%s: %m", "%s : %m"),
    ("c-format", "%s: ⟦%m⟧", "%s"),
    ("c-format", "%d%% done", "%d %% fait"),
    ("c-format", "%d%% done", "%d pour cent"),
    ("c-format", "%d%% done", "%d⟦% f⟧ait"),
    ("c-format", "%d%% done", "fait : %d ⟦%⟧"),
    ("c-format", "50% of it", "50% of it"),
    ("no-c-format", "%s of %d", "rien"),
    ("no-c-format", "100%s", "%s"),
    ("c-format", "{name}", "{nom}"),
    ("c-format", "$HOME", "$MAISON"),
    ("c-format", "``%s`` is ``⟦%d⟧``", "``%s``"),
    ("c-format", "%s is ⟦``x``⟧", "%s"),
    ("objc-format", "%@ of %d", "%2$d de %1$@"),
    ("objc-format", "⟦%@⟧", "rien"),
    ("php-format", "%1$s %2$d", "%2$d %1$s"),
    ("php-format", "%b ⟦%d⟧", "%b"),
    ("java-printf-format", "%s%n", "%s"),
    ("perl-format", "%s at ⟦%d⟧", "%s à"),
    ("go-format", "⟦%v⟧ and %q", "%q"),
    ("lua-format", "%q", "%q"),
    ("ruby-format", "%<n>d of %{all}", "%{all} : %<n>d"),
    ("python-format", "%(n)s of %(all)d", "%(all)d : %(n)s"),
    ("python-format", "%(n)s", "%(n)s, oui, %(n)s"),
    ("python-format", "⟦%(count)d⟧ files", "⟦%(anzahl)d⟧ Dateien"),
    ("python-format", "%(a)s %(b)s", "%(a)s ⟦%(c)s⟧ %(b)s"),
    ("python-format", "⟦%(n)d⟧", "⟦%(n)s⟧"),
    ("python-format", "⟦%(n)x⟧", "⟦%(n)d⟧"),
    ("python-format", "%(n)u or %(n)i", "%(n)d"),
    ("python-format", "%r", "%s"),
    ("python-format", "⟦%(n)s⟧ files", "⟦%(n) s⟧ fichiers"),
    ("python-format", "⟦%s⟧ files", "⟦% s⟧ fichiers"),
    ("c-format", "⟦%d⟧ files", "⟦% d⟧ fichiers"),
    ("c-format", "% d files", "% d fichiers"),
    ("", "%m/%d/%y", "%d.%m.%y"),
    ("", "%Y年%m月%d日", "%e %B %Y"),
    ("", "⟦%s⟧ at %B", "à %B"),
    ("python-format", "⟦%(n)s⟧ files", "⟦% (n)s⟧ fichiers"),
    ("python-format", "⟦%(n)s⟧ files", "⟦%( n )s⟧ fichiers"),
    ("python-format", "⟦%(n)s⟧ files", "⟦％（n）s⟧ fichiers"),
    ("python-format", "⟦%(n)s⟧ files", "⟦%(N)s⟧ fichiers"),
    ("python-format", "%(n)d%% done", "%(n)d⟦% f⟧ait"),
    ("python-format", "%(n)d%% done", "%(n)d %% fait"),
    ("", "100% sure", "100 % sûr"),
    ("", "50% of it", "50 % des gens"),
    ("", "%s files", "%s fichiers"),
    ("", "⟦%s⟧ files", "fichiers"),
    ("", "⟦%s⟧ files", "⟦% s⟧ fichiers"),
    ("", "⟦%s⟧ files", "⟦％s⟧ fichiers"),
    ("", "⟦%s⟧ files", "⟦%S⟧ fichiers"),
    ("", "⟦%s⟧ files", "50 % sont là"),
    ("", "⟦%(n)s⟧ files", "fichiers"),
    ("", "⟦%1$s⟧ of %2$s", "%2$s"),
    ("", "%s of %s", "%2$s de %1$s"),
    ("", "%s of %d", "⟦%d⟧ de ⟦%s⟧"),
    ("", "%ds left", "reste %d s"),
    ("", "10%d", "10"),
    ("", "100%s", "100"),
    ("", "100%c", "100 pour cent"),
    ("", "%d.%m.%Y", "%Y-%m-%d"),
    ("", "%H:%M:%S on %d %b", "%H:%M"),
    ("", "the %d%% mark", "la barre des %d %%"),
    ("", "⟦%@⟧ says", "dit"),
    ("", "⟦%.2f⟧ km", "km"),
    ("", "https://example.org/%E4%BD%A0?a=%d0", "https://example.org/"),
    ("", "%d: too long\n", "%d : trop long\n"),
    ("", "⟦%count%⟧ files", "fichiers"),
    ("", "⟦%{count}⟧ files", "fichiers"),
    ("", "%s%s", "%s%s"),
    ("", "%dx%d pixels", "%d × %d pixels"),
    ("qt-format", "%1 of %2", "%2 de %1"),
    ("qt-format", "%1 of ⟦%2⟧", "%1"),
    ("qt-plural-format", "⟦%n⟧ files", "fichiers"),
    ("qt-format", "%L1", "%1"),
    ("", "Open ⟦%2⟧ in %1", "Ouvrir dans %1"),
    ("", "5% off", "%5 indirim"),
]
BRACES = [
    ("", "Hello {name}", "Bonjour {name}"),
    ("", "Hello ⟦{name}⟧", "Bonjour ⟦{nom}⟧"),
    ("", "Hello ⟦{name}⟧", "Bonjour ⟦{имя}⟧"),
    ("", "Hello ⟦{name}⟧", "Bonjour"),
    ("", "Hello", "Bonjour ⟦{name}⟧"),
    ("", "Hello ⟦{name}⟧", "Bonjour ⟦{ name }⟧"),
    ("", "Hello ⟦{name}⟧", "Bonjour ⟦｛name｝⟧"),
    ("", "Hello ⟦{name}⟧", "Bonjour ⟦{Name}⟧"),
    ("", "{0} of {1}", "{1} : {0}"),
    ("", "{0} of ⟦{1}⟧", "{0}"),
    ("", "{0}, {0}", "{0}"),
    ("", "{n:>10} {x!r}", "{x} {n}"),
    ("", "⟦{}⟧ files", "fichiers"),
    ("", "{} files", "{0} fichiers"),
    ("", "{} of {}", "{1} : {0}"),
    ("", "{} of ⟦{}⟧", "{}"),
    ("", "{user.name} {items[0]}", "{items[0]} {user.name}"),
    ("", "the set {1, 2, 3}", "l'ensemble {1; 2; 3}"),
    ("", r"\frac{a}{b} and x_{i}", "une fraction"),
    ("", "[0-9]{4} digits", "quatre chiffres"),
    ("", "function() {return x;}", "fonction"),
    ("", "{one|two}", "{un|deux}"),
    ("python-brace-format", "{n} of {{x}}", "{n} : {{y}}"),
    ("python-brace-format", "⟦{n}⟧ of {m}", "{m}"),
    ("python-brace-format", "{n:.2f}", "{n}"),
    ("python-brace-format", "{n}", "{n} ⟦{⟧"),
    ("python-brace-format", "{n}", "{n} ⟦}⟧"),
    ("python-brace-format", "{n:{width}}", "{n:{width}}"),
    ("python-brace-format", "100%s {n}", "{n}"),
    ("no-python-brace-format", "a {set} of", "un ensemble"),
    ("csharp-format", "{0:N2} {1,10}", "{1} {0}"),
    ("csharp-format", "{0} ⟦{1}⟧", "{0}"),
    ("java-format", "{0} '{' ⟦{1}⟧", "{0} '{'"),
    ("perl-brace-format", "{a} {b}", "{b} {a}"),
    ("", "{n, plural, one {# file} other {# files}}", "{n, plural, other {# 个文件}}"),
    ("", "⟦{n, plural,⟧ one {# file} other {# files}}", "plusieurs fichiers"),
    ("", "⟦{n, plural,⟧ other {#}}", "⟦{nombre, plural,⟧ other {#}}"),
    ("", "⟦{n, plural,⟧ other {#}}", "⟦{n, select,⟧ other {#}}"),
    ("", "⟦{g, select,⟧ male {he} other {they}}", "⟦{g, select,⟧ homme {il} other {ils}}"),
    ("", "{g, select, male {he} other {they}}", "{g, select, other {ils} male {il}}"),
    ("", "{n, plural, one {{who} has # file} other {{who} has #}}", "{n, plural, other {{who} #}}"),
    ("", "{n, plural, one {⟦{who}⟧ #} other {⟦{who}⟧ #}}", "{n, plural, other {#}}"),
    ("", "{n, plural, one {<b>#</b>} other {<b>#</b>}}", "{n, plural, other {<b>#</b>}}"),
    ("", "{n, plural, =0 {none} other {#}}", "{n, plural, zero {aucun} one {un} other {#}}"),
    ("", "{d, date, short}", "{d, date, long}"),
    ("", "⟦{d, date, short}⟧", "⟦{d, time, short}⟧"),
]
VARIABLES = [
    ("", "in $HOME", "dans $HOME"),
    ("", "in ⟦$HOME⟧", "à la maison"),
    ("", "set ⟦${name}⟧", "mettre ⟦${nom}⟧"),
    ("", "set ⟦$name⟧", "mettre"),
    ("", "set $name", "请设置$name的值"),
    ("", "set $name", "$name에 넣기"),
    ("", "costs US$ 5, CA$5 or $CAD", "coûte 5 dollars"),
    ("", "R$ 10", "10 réaux"),
    ("", "run ⟦$(NAME)⟧", "lancer"),
    ("sh-format", "$a and ${b}", "${a} et $b"),
    ("sh-format", "$a ⟦${b}⟧", "$a"),
    ("", "Hi {{ name }}", "Salut {{name}}"),
    ("", "Hi ⟦{{ name }}⟧", "Salut ⟦{{ nom }}⟧"),
    ("", "{{ n|title }}", "{{ n|lower }}"),
    ("", "⟦{% url 'x' %}⟧", "rien"),
]
MARKUP = [
    ("", "<b>Note</b>", "<b>Remarque</b>"),
    ("", "⟦<b>⟧Note⟦</b>⟧", "Remarque"),
    ("", "Note", "⟦<b>⟧Remarque⟦</b>⟧"),
    ("", "<b>Note⟦</b>⟧", "<b>Remarque"),
    ("", "⟦<em>⟧Note⟦</em>⟧", "⟦<i>⟧Remarque⟦</i>⟧"),
    ("", "<b>Note⟦</b>⟧", "<b>Remarque⟦< /b>⟧"),
    ("", "⟦<b>⟧Note⟦</b>⟧", "⟦〈b〉⟧Remarque⟦〈/b〉⟧"),
    ("", "⟦<b>⟧Note⟦</b>⟧", "⟦＜b＞⟧Remarque⟦＜／b＞⟧"),
    ("", "a<br/>b", "a<br>b"),
    ("", "a⟦<br>⟧b", "a b"),
    ("", '<a href="/en/">it</a>', '<a href="/fr/">le</a>'),
    ("", '<a href="⟦%(url)s⟧">it</a>', '<a href="x">le</a>'),
    ("", '<a href="{url}">it</a>', '<a href="{url}">le</a>'),
    ("", '<img alt="A cat"/>', '<img alt="Un chat"/>'),
    ("", '⟦<a href="x">⟧it</a>', "⟦<a>⟧le</a>"),
    ("", '⟦<x id="1"/>⟧ and <x id="2"/>', 'et <x id="2"/>'),
    ("", "<0>one</0>", "<0>un</0>"),
    ("", "⟦<0>⟧one⟦</0>⟧", "un"),
    ("", "copy <file> <folder>", "copier <fichier> <dossier>"),
    ("", "<me@example.org> wrote", "a écrit"),
    ("", "if a < b and c > d", "si a > b"),
    ("", "List<String>", "une liste"),
    ("", "R&amp;D &nbsp; &eacute;", "R et D é"),
    ("", "⟦&lt;⟧name>", "nom"),
    ("", "&lt;name&gt;", "&lt;nom&gt; ou &lt;pseudo&gt;"),
    ("", "the ⟦&kde;⟧ manual", "le manuel"),
    ("", "⟦&lt;⟧tag", "⟦&lt ;⟧balise"),
    ("", "Set ``debug`` to ``yes``.", "À ``yes`` mettez ``debug``."),
    ("", "Set ⟦``debug``⟧ to ``yes``.", "Mettez ⟦``débogage``⟧ à ``yes``."),
    ("", "Set ⟦``debug``⟧.", "Mettez debug."),
    ("", "Set ⟦``debug``⟧.", "Mettez ⟦`debug`⟧."),
    ("", "Set ⟦``debug``⟧.", "Mettez ⟦`` debug ``⟧."),
    ("", "Set ⟦``debug``⟧.", "Mettez ⟦``debug`⟧."),
    ("", "Set ``x``.", "Mettez ``x``, oui ``x``."),
    ("", "``x`` is ⟦``x``⟧.", "``x`` est ainsi."),
    ("", "Run `git log`.", "Lancez `git log`."),
    ("", "Run ⟦`git log`⟧.", "Lancez ⟦`git journal`⟧."),
    ("", "Run `git log`.", "Lancez « git log »."),
    ("", "Press `OK`.", "Appuyez sur « Valider »."),
    ("", "the `%s' file, the `%s' folder", "le fichier « %s », le dossier « %s »"),
    ("", "``%s`` stands for text", "``%s`` vaut un texte"),
    ("", "See :func:`len`.", "Voir :func:`len`."),
    ("", "See ⟦:func:`len`⟧.", "Voir."),
    ("", "See ⟦:func:`len`⟧.", "Voir ⟦: func: `len`⟧."),
    ("", "See ⟦:func:`len`⟧.", "请看⟦：func：`len`⟧。"),
    ("", "See ⟦:func:`len`⟧.", "Voir ⟦:class:`len`⟧."),
    ("", "See :func:`~a.len`.", "Voir :func:`a.len`."),
    ("", "See :meth:`a.len`.", "Voir :meth:`a.len()`."),
    ("", "See :ref:`the index <toc>`.", "Voir :ref:`l'index <toc>`."),
    ("", "See :ref:`toc`.", "Voir :ref:`l'index <toc>`."),
    ("", "See ⟦:ref:`the index <toc>`⟧.", "Voir ⟦:ref:`l'index <tdm>`⟧."),
    ("", "An :term:`iterable` is", "Un :term:`itérable` est"),
    ("", "An ⟦:term:`iterable`⟧ is", "Un itérable est"),
    ("", "Click :guilabel:`Save`", "Cliquez sur :guilabel:`Enregistrer`"),
    ("", "See `docs <https://a.org>`_.", "Voir `la doc <https://a.org/fr>`_."),
    ("", "See ⟦`docs <https://a.org>`_⟧.", "Voir la doc."),
    ("", "See [docs](https://a.org).", "Voir [la doc](https://a.org/fr)."),
    ("", "See ⟦[docs](https://a.org)⟧.", "Voir [la doc] (https://a.org)."),
    ("", "⟦![A cat](cat.png)⟧", "Un chat"),
    ("", "So it is [1]_.", "C'est ainsi [1]_."),
    ("", "So it is ⟦[1]_⟧.", "C'est ainsi ⟦[2]_⟧."),
    ("", "[OPTION]... FILE", "[OPTION]... FICHIER"),
    ("", "in |version|", "dans |version|"),
    ("", "in ⟦|version|⟧", "dans la version"),
    ("", "in ⟦|version|⟧", "dans ⟦| version |⟧"),
    ("", "|NAME|use NAME", "|NOM| utiliser NOM"),
    ("", "a|b|c", "a ou b ou c"),
    ("", "⟦**Never**⟧ do it", "Ne le faites jamais"),
    ("", "Never do it", "Ne le faites ⟦**jamais**⟧"),
    ("", "**Never** do it", "Ne le faites **jamais**"),
    ("", "*args and **kwargs", "args et kwargs"),
    ("", "AT&T, 5 * 3 and 4 ** 2", "rien"),
]
ENDS = [
    ("", "one\n", "un\n"),
    ("", "one\n", "un⟦⟧"),
    ("", "\none", "⟦⟧un"),
    ("", "one", "un⟦\n⟧"),
    ("", "one", "⟦\n⟧un"),
    ("", "one\ntwo", "un deux"),
    ("", "\none\n", "⟦⟧un⟦⟧"),
]
CASES = PRINTF + BRACES + VARIABLES + MARKUP + ENDS


def remarks(flags: str, source: str, target: str, plural: int | None = None) -> list[Remark]:
    unit = Unit("k", (source,), (target,), flags=tuple(flags.split()), plural=plural)
    return list(placeholder_mismatch.body(unit, CONTEXT))


def marked(found: list[Remark], side: Side) -> list[Span]:
    return sorted(mark.span for remark in found for mark in remark.marks if mark.side is side)


@pytest.mark.parametrize(("flags", "source", "target"), CASES)
def test_a_placeholder_is_marked_where_nothing_answers_it(
    flags: str, source: str, target: str
) -> None:
    (ours, our_spans), (theirs, their_spans) = unmark(source), unmark(target)
    found = remarks(flags, ours, theirs)
    assert marked(found, Side.SOURCE) == list(our_spans)
    assert marked(found, Side.TARGET) == list(their_spans)
    assert bool(found) is bool(our_spans or their_spans)


@pytest.mark.parametrize(("flags", "source", "target"), CASES)
def test_a_text_agrees_with_itself(flags: str, source: str, target: str) -> None:
    for text in (unmark(source)[0], unmark(target)[0]):
        assert remarks(flags, text, text) == []


@pytest.mark.parametrize(
    ("flags", "source", "target", "mended"),
    [
        ("python-format", "%(n)s files", "％（n）s 个", "%(n)s 个"),
        ("", "%s files", "% s fichiers", "%s fichiers"),
        ("", "Hi {name}", "Salut {nom}", "Salut {name}"),
        ("", "<em>a</em>", "<i>b</i>", "<em>b</em>"),
        ("", "See :func:`len`.", "请看：func：`len`。", "请看:func:`len`。"),
        ("", "Set ``x``.", "Mettez ``x`.", "Mettez ``x``."),
        ("c-format", "%d%% done", "%d% fait", "%d%% fait"),
        ("python-brace-format", "{n} {{", "{n} {", "{n} {{"),
        ("c-format", "%s of %d", "%d de %s", "%2$d de %1$s"),
        ("c-format", "one\n", "un", "un\n"),
        ("", "one", "\nun", "un"),
    ],
)
def test_a_fix_settles_its_finding(flags: str, source: str, target: str, mended: str) -> None:
    edits = [
        edit for remark in remarks(flags, source, target) if remark.fix for edit in remark.fix.edits
    ]
    assert apply(edits, target) == mended
    assert remarks(flags, source, mended) == []


@pytest.mark.parametrize(
    ("source", "target", "applicability"),
    [
        ("%(n)s files", "％（n）s 个", Applicability.SAFE),
        ("{name}", "{ name }", Applicability.SAFE),
        ("{name}", "{Name}", Applicability.PROPOSE),
        ("{name}", "{nom}", Applicability.PROPOSE),
        ("one\n", "un", Applicability.SAFE),
    ],
)
def test_only_a_change_of_width_or_space_is_safe(
    source: str, target: str, applicability: Applicability
) -> None:
    (remark,) = remarks("", source, target)
    assert remark.fix
    assert remark.fix.applicability is applicability


@pytest.mark.parametrize(
    ("flags", "source", "target"),
    [
        ("", "%s files", "fichiers"),
        ("", ":ref:`the index <a>`", ":ref:`l'index <b>`"),
        ("python-format", "%s of %d", "%d de %s"),
        ("c-format", "%s: %*d", "%*d : %s"),
        ("c-format", "%d of %s", "%d de %2$s"),
    ],
)
def test_there_is_no_fix_where_none_is_sure(flags: str, source: str, target: str) -> None:
    found = remarks(flags, source, target)
    assert found
    assert [remark.fix for remark in found] == [None] * len(found)


@pytest.mark.parametrize(
    ("flags", "source", "target", "severity"),
    [
        ("", "%s", "rien", None),
        ("", "**a**", "b", Severity.MINOR),
        ("", "a", "**b**", Severity.MINOR),
        ("", "a", "`b_c`", Severity.MINOR),
        ("", "``x``", "x", Severity.MINOR),
        ("", "``x`` ``x``", "``x``", Severity.MINOR),
        ("", "``x``", "y", None),
        ("", "one\n", "un", Severity.MINOR),
        ("c-format", "one\n", "un", None),
    ],
)
def test_what_breaks_nothing_is_minor(
    flags: str, source: str, target: str, severity: Severity | None
) -> None:
    (remark,) = remarks(flags, source, target)
    assert remark.severity is severity


@pytest.mark.parametrize(
    ("flags", "source", "target", "clean"),
    [
        ("c-format", "%d file", "ein Datei", True),
        ("c-format", "One file", "%d Datei", True),
        ("c-format", "%s: %d file", "%s: ein Datei", True),
        ("c-format", "%d file in %s", "ein Datei in %s", False),
        ("c-format", "One file in %s", "%d Datei in %s", False),
        ("python-format", "%(n)d file in %(x)s", "ein Datei in %(x)s", True),
        ("python-format", "%(n)d file in %(x)s", "ein Datei", False),
        ("", "{count} file", "ein Datei", True),
        ("", "{count} of {all}", "ein Datei", False),
        ("qt-plural-format", "%n file", "ein Datei", True),
        ("", "%s item", "ein Ding", True),
        ("", "<b>%d</b>", "<b>ein</b>", True),
        ("", "<b>%d</b>", "ein", False),
        ("", "%d ``file``", "%d ``Datei``", False),
    ],
)
def test_a_plural_form_may_spell_its_number_out(
    flags: str, source: str, target: str, *, clean: bool
) -> None:
    assert (remarks(flags, source, target, plural=0) == []) is clean
    assert remarks(flags, source, target)


def test_tags_of_one_name_are_one_finding() -> None:
    (remark,) = remarks("", "<b>a</b> and <b>c</b>", "rien")
    assert [mark.span for mark in remark.marks] == [
        Span(0, 3),
        Span(4, 8),
        Span(13, 16),
        Span(17, 21),
    ]


def test_a_text_of_nothing_but_beginnings_is_read_to_its_end() -> None:
    for piece in ("``a ", "{", "<a ", "%(", "[a](", "**a", ":a", "{a,plural,one{", "%s ", "${a"):
        text = piece * 500
        assert remarks("", text, text + "z") == []
        assert len(remarks("", text, "x")) <= 100


def test_a_long_placeholder_is_cut_in_the_message_only() -> None:
    link = "`the manual <https://example.org/a/very/long/address/of/a/page>`_"
    (remark,) = remarks("", f"See {link}.", "Voir.")
    assert len(remark.message) < len(link)
    assert remark.marks[0].span == Span(4, 4 + len(link))
