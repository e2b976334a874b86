"""How Latin text is written."""

from hexapla.languages.prose import Prose

PROSE = Prose(
    common="et ac atque aut vel sed at autem enim nam igitur ergo itaque in ad ex e de cum per pro"
    " ab a sub ante post inter apud non nec neque est sunt esse erat erant fuit fuerunt qui quae"
    " quod quem quam quis quid ut si ne nisi is ea id eius ei eum eam hic haec hoc ille illa illud"
    " ipse ego tu nos vos me te se sibi suus sua suum meus omnis omnes omnia iam tum tunc nunc ubi"
    " unde quo cur etiam quoque tamen dum quia res rei quidem saepe semper hodie cras heri sic ita"
    " inquit",
    titles="m c l p q t cn cn. sex ti a d ap app ser sp tib mam man k kal ian feb mart apr mai iun"
    " iul aug sept oct nov dec id non prid s b v.g e.g i.e vid sc scil",
    numbered="cap lib p pp vol fig tab n lin vers fol col pag",
    shorts="a.u.c a.chr a.chr.n p.chr.n a.d s.p.q.r",
    finals="etc cet",
    said=r"inquit|ait|respondit|dixit|rogavit|clamavit|interrogavit|exclamavit|inquam",
)
