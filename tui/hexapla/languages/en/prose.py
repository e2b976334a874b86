"""How English text is written."""

from hexapla.languages.prose import Prose

PROSE = Prose(
    common="the a an and or but of to in on at by for from with as is are was were be been it its"
    " this that these those he she they we you i not no which who what when where how why whose"
    " will would can could may must should has have had do does did if so than then there here"
    " their our your his her my after before all some many most more each every both few several"
    " another such while since because although though however yet also only even just once now"
    " still today let please one two three",
    titles="mt pres supt adm maj cmdr fr messrs approx est ca esp resp incl excl ed eds trans rt",
    numbered="para app appx ex eq tab tel ext cl sect chap op bk ver",
    shorts="assn dept univ mfg intl ltda gmbh corp govt b.sc m.sc j.d r.n b.c a.d b.c.e c.e",
    said=r"said|asked|replied|answered|cried|shouted|whispered|added|exclaimed|called|muttered|"
    r"insisted|continued|explained|says|asks|murmured|declared|demanded|wrote|thought",
)
