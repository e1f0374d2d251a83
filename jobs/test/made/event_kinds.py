"""Makes a corpus of events of a few kinds, each reported by three outlets in words of their own.

    jobs/test/python jobs/test/made/event_kinds.py OUT [--seed 1] [--outlets 12] [--days 30]
        [--filler 300]

Of each of 20 kinds (event_kinds.txt has three wordings of each) there are 10 instances on days of
their own, with other names, places and numbers; each is reported once in each wording, by three outlets
within hours, and no two of these articles share a run of 8 tokens, which is checked. So articles of
one kind share a vocabulary, those of one wording a frame, and only those of one instance its who, where
and which. Around them articles of other matters. Everything is invented.

Writes OUT/articles.jsonl, OUT/instances.jsonl and OUT/truth.jsonl (a, b, kind, label): all pairs of one
kind, `same` of one instance, `other` of different ones. The same arguments give the same bytes.
score_events.py scores the stories of an output of Naskh.
"""

import itertools
import pathlib
import re

import corpus
import prose
from corpus import PARAGRAPH, WEEK
from prose import COUNTRIES, PLACES

INSTANCES = 10  # of a kind
RUN = 8  # tokens in a row that no two articles of one instance share
TEXTS = pathlib.Path(__file__).with_suffix(".txt")
FOLDED = str.maketrans("أإآةى", "اااهي")
MAN, WOMAN = prose.Prose.person, prose.Prose.woman

# What fills the slots of a kind: names of people, a number from … to below …, or words. Instances have
# different ones, as far as there are enough; no instance has one place or country twice.
SLOTS = {
    "reception": {
        "host": MAN,
        "amb": MAN,
        "country": COUNTRIES,
        "place": PLACES,
        "trade": (40, 990),
        "delegates": (15, 80),
        "field": [
            "الزراعة والمياه",
            "النقل البحري",
            "التعليم العالي",
            "السياحة العلاجية",
            "الطاقة الشمسية",
            "صيد الأسماك",
            "البحث الفضائي",
            "صناعة الأدوية",
            "التدريب المهني",
            "حفظ الآثار",
        ],
    },
    "match": {
        "home": [
            "الشعلة",
            "النسور",
            "وحدة الساحل",
            "اتحاد الرمال",
            "نجوم الوادي",
            "الفرسان",
            "شباب المرج",
            "أهلي الميناء",
            "الصقور",
            "هلال الجبل",
        ],
        "away": [
            "الفيحاء",
            "رجاء الكروم",
            "نصر القلعة",
            "السنابل",
            "الموج الأزرق",
            "كوكب الشرق",
            "عمال المصفاة",
            "البراعم",
            "ترجي الواحة",
            "مولودية التل",
        ],
        "ground": [
            "ملعب الاستقلال",
            "ملعب البلدية",
            "ملعب الكرامة",
            "الملعب الأولمبي",
            "ملعب السفح",
            "ملعب الجامعة",
            "ملعب الشاطئ",
            "ملعب الفروسية",
            "ملعب العمال",
            "ملعب الضاحية",
        ],
        "scorer": MAN,
        "second": MAN,
        "referee": MAN,
        "score": ["2-0", "3-1", "2-1", "4-2", "3-0", "4-1", "5-2", "3-2", "4-0", "5-1"],
        "min": (11, 60),
        "points": (18, 60),
        "fans": (4100, 39000),
    },
    "accident": {
        "place": PLACES,
        "place2": PLACES,
        "dead": (3, 10),
        "hurt": (11, 40),
        "hospital": [
            "الشفاء",
            "الرازي",
            "ابن النفيس",
            "الأمل",
            "الزهراوي",
            "الحياة",
            "المواساة",
            "الرحمة",
            "الكندي",
            "السلام",
        ],
        "vehicle": ["حافلة صغيرة", "شاحنة", "حافلة ركاب", "سيارة أجرة", "عربة نقل"],
        "officer": MAN,
        "earlier": (11, 60),
    },
    "weather": {
        "a": PLACES,
        "b": PLACES,
        "c": PLACES,
        "high": (14, 33),
        "low": (3, 11),
        "wind": (28, 75),
        "mm": (11, 60),
        "forecaster": MAN,
    },
    "market": {
        "way": ["ارتفاع", "انخفاض"],
        "points": (11, 140),
        "level": (5200, 7900),
        "value": (110, 480),
        "pct": (3, 10),
        "deals": (2100, 9800),
        "top": [
            "مصرف القوافل",
            "أسمنت الشاطئ",
            "اتصالات المدى",
            "ألبان المروج",
            "حديد السهل",
            "تأمين الأفق",
            "مطاحن الوفرة",
            "سكر الغدير",
            "كابلات النور",
            "فنادق اللؤلؤة",
        ],
        "bottom": [
            "زجاج الصفا",
            "عقارات الواحة",
            "نقليات الصحراء",
            "أدوية الحكمة",
            "ورق النخلة",
            "مصفاة الخليج",
            "دواجن الريف",
            "بنك الجسر",
            "مناجم الفضة",
            "غزل الشمال",
        ],
        "analyst": MAN,
    },
    "conference": {
        "place": PLACES,
        "theme": [
            "أمن المياه",
            "تعليم الكبار",
            "الذكاء الاصطناعي",
            "أمراض القلب",
            "الترجمة الآلية",
            "حماية الشواطئ",
            "اقتصاد الهجرة",
            "زراعة الصحراء",
            "تاريخ المخطوط",
            "الطاقة النووية",
        ],
        "people": (130, 640),
        "countries": (11, 40),
        "papers": (41, 99),
        "hall": [
            "قاعة المؤتمرات",
            "مركز الأميرات",
            "قصر الضيافة",
            "مدرج الرواد",
            "فندق المنارة",
            "بيت الحكمة",
            "قاعة الفارابي",
            "مجمع البيان",
            "المسرح الجامعي",
            "مركز الوفاق",
        ],
        "chair": MAN,
        "speaker": WOMAN,
    },
    "fire": {
        "place": PLACES,
        "site": [
            "معمل إسفنج",
            "مستودع إطارات",
            "سوق الأقمشة",
            "مصنع دهانات",
            "صالة أفراح",
            "مخزن أخشاب",
            "معرض مفروشات",
            "مطبعة تجارية",
            "مركز تسوق",
            "مشغل أحذية",
        ],
        "engines": (11, 40),
        "hours": (3, 10),
        "loss": (110, 940),
        "hurt": (3, 10),
        "chief": MAN,
    },
    "arrest": {
        "place": PLACES,
        "count": (3, 10),
        "crime": [
            "سرقة السيارات",
            "تزييف العملة",
            "خطف الأطفال",
            "السطو المسلح",
            "بيع أختام مزورة",
            "نبش الآثار",
            "ابتزاز التجار",
            "قرصنة الحسابات",
            "نهب الأسلاك",
            "الاحتيال العقاري",
        ],
        "sum": (21, 480),
        "weeks": (3, 10),
        "officer": MAN,
        "leader": MAN,
    },
    "bookfair": {
        "place": PLACES,
        "guest": COUNTRIES,
        "publishers": (120, 690),
        "titles": (21, 95),
        "director": MAN,
        "writer": MAN,
        "books": (11, 45),
    },
    "telegram": {
        "country": COUNTRIES,
        "place": PLACES,
        "president": MAN,
        "premier": MAN,
        "occasion": [
            "عيد الاستقلال",
            "اليوم الوطني",
            "ذكرى الجمهورية",
            "ذكرى الوحدة",
            "عيد الدستور",
        ],
        "year": (1951, 1994),
    },
    "earthquake": {
        "place": PLACES,
        "place2": PLACES,
        "mag": ["4,3", "4,6", "4,8", "5,1", "5,2", "5,4", "5,7", "5,9", "6,1", "6,3"],
        "depth": (11, 45),
        "clock": ["1:14", "1:41", "2:27", "2:52", "3:08", "3:33", "4:05", "4:19", "4:46", "5:38"],
        "houses": (41, 390),
        "hurt": (11, 90),
        "director": MAN,
    },
    "flight": {
        "airline": [
            "أجنحة الشرق",
            "طيران المدى",
            "خطوط النورس",
            "السنونو الجوية",
            "طيران القمر",
            "خطوط الواحة",
            "الصقر للطيران",
            "أثير للنقل الجوي",
            "طيران الساحل",
            "خطوط الفجر",
        ],
        "place": PLACES,
        "to": COUNTRIES,
        "number": (210, 989),
        "hours": (4, 11),
        "passengers": (112, 290),
        "cause": [
            "خلل في المحرك",
            "عاصفة رملية",
            "إضراب المراقبين",
            "تسرب الوقود",
            "ضباب كثيف",
            "عطل الحاسوب",
            "ثقب الإطار",
            "نقص الطاقم",
            "تصدع الزجاج",
            "بلاغ كاذب",
        ],
        "manager": MAN,
        "times": ["الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة"],
    },
    "oil": {
        "turn": [("يصعد", "ارتفعت"), ("يهبط", "انخفضت")],
        "price": ["61,4", "63,2", "64,9", "66,1", "67,7", "69,3", "70,8", "72,5", "74,6", "76,2"],
        "cents": (14, 95),
        "barrels": (24, 34),
        "reason": [
            "إعصار بحري",
            "مخزونات أمريكية متضخمة",
            "إغلاق أنبوب",
            "اتفاق المنتجين",
            "هجوم على ناقلة",
            "بيانات صينية",
            "صيانة المصافي",
            "عودة الصادرات",
            "موجة صقيع",
            "قرار المصرف المركزي",
        ],
        "analyst": MAN,
        "firm": ["مرصاد", "نفطيات", "ميزان الطاقة", "آفاق كابيتال", "برميل للأبحاث", "رؤية المال"],
    },
    "school": {
        "school": [
            "الخوارزمي",
            "ابن خلدون",
            "زنوبيا",
            "الجاحظ",
            "طارق بن زياد",
            "المتنبي",
            "رابعة العدوية",
            "ابن الهيثم",
            "الأصمعي",
            "شجرة الدر",
        ],
        "place": PLACES,
        "official": MAN,
        "head": WOMAN,
        "pupils": (220, 980),
        "rooms": (12, 40),
        "cost": (210, 960),
    },
    "exhibition": {
        "title": [
            "ظل المدينة",
            "ماء وطين",
            "أبواب",
            "نوافذ الغياب",
            "همس الحجر",
            "خيوط",
            "ملح",
            "مقامات اللون",
            "سفر",
            "وجوه الريح",
        ],
        "artist": MAN,
        "critic": WOMAN,
        "gallery": [
            "صالة قزح",
            "بيت الفن",
            "رواق الزيتونة",
            "غاليري المدار",
            "صالة الحبر",
            "رواق الميناء",
            "دار الأيام",
            "محترف السور",
            "صالة الكرمة",
            "رواق البستان",
        ],
        "place": PLACES,
        "works": (21, 70),
        "years": (3, 10),
    },
    "charity": {
        "name": [
            "السنابل",
            "يد العون",
            "غراس",
            "البيت الدافئ",
            "قطرة",
            "سند",
            "الرغيف",
            "جسور الخير",
            "نبض العطاء",
            "شموع",
        ],
        "place": PLACES,
        "boxes": (320, 2900),
        "families": (310, 2700),
        "sum": (31, 290),
        "helpers": (41, 180),
        "head": MAN,
    },
    "agreement": {
        "a": [
            "جامعة الساحل",
            "هيئة الموانئ",
            "شركة المياه",
            "بلدية المرج",
            "مؤسسة البريد",
            "شركة الحديد",
            "غرفة الصناعة",
            "هيئة السياحة",
            "مصلحة الأرصاد",
            "شركة السكك",
        ],
        "b": [
            "مجموعة نوفاتيك",
            "شركة أركون",
            "معهد برنولي",
            "مؤسسة هورايزن",
            "شركة سولاريس",
            "مجموعة دلتا",
            "شركة أوربيت",
            "معهد فولتا",
            "مجموعة كريستال",
            "شركة بلوماك",
        ],
        "subject": [
            "تحلية المياه",
            "رقمنة السجلات",
            "تدريب الملاحين",
            "تدوير النفايات",
            "صيانة القاطرات",
            "بناء المختبرات",
            "تطوير الأرصفة",
            "توليد الكهرباء",
            "رسم الخرائط",
            "صهر الخردة",
        ],
        "place": PLACES,
        "signer": MAN,
        "other": MAN,
        "years": (3, 10),
        "sum": (11, 99),
        "jobs": (120, 960),
    },
    "court": {
        "place": PLACES,
        "accused": MAN,
        "crime": [
            "الاختلاس",
            "تزوير الشهادات",
            "الرشوة",
            "غسل الأموال",
            "التهرب الضريبي",
            "بيع أراض عامة",
            "استيراد أغذية فاسدة",
            "إفشاء أسرار المناقصات",
            "الإقراض بالربا",
            "تعطيل سد مائي",
        ],
        "years": (3, 11),
        "fine": (21, 480),
        "judge": MAN,
        "lawyer": MAN,
        "sessions": (11, 40),
    },
    "drugs": {
        "place": PLACES,
        "country": COUNTRIES,
        "kilos": (21, 640),
        "stuff": ["الحشيش", "الهيروين", "حبوب الكبتاغون", "الكوكايين", "مسحوق الشبو", "الأفيون"],
        "hidden": [
            "ألواح رخام",
            "شحنة برتقال",
            "إطارات شاحنات",
            "علب حلاوة",
            "أسطوانات غاز",
            "مكانس كهربائية",
            "براميل زيتون",
            "سجاد يدوي",
            "ثلاجات قديمة",
            "لعب أطفال",
        ],
        "value": (3, 11),
        "count": (3, 10),
        "officer": MAN,
    },
    "visit": {
        "place": PLACES,
        "minister": MAN,
        "ministry": [
            "الصحة",
            "الأشغال",
            "الزراعة",
            "التعليم",
            "الكهرباء",
            "النقل",
            "البيئة",
            "الصناعة",
            "السياحة",
            "الإسكان",
        ],
        "facility": [
            "المستشفى الجراحي",
            "السد الترابي",
            "مجمع الدوائر",
            "المعهد الصناعي",
            "الجسر الدائري",
            "المطار المدني",
            "خط الصرف الصحي",
            "مشتل الغابات",
            "السكن العمالي",
            "المتحف الوطني",
        ],
        "pct": (35, 95),
        "sum": (11, 99),
        "workers": (110, 890),
        "manager": MAN,
    },
}


def wordings():
    """The texts of each kind: per wording a title, then lines, each with its alternatives."""
    kinds = {}
    for line in TEXTS.read_text("utf-8").splitlines():
        mark, rest = line[:2], line[3:]
        if mark == "==":
            worded = kinds[rest] = []
        elif mark == "::":
            worded.append((rest, []))
        else:
            worded[-1][1].append(line.split(" | "))
    return kinds


def runs(text):
    """All runs of RUN tokens."""
    tokens = re.findall(r"\w+", text.translate(FOLDED))
    return {tuple(tokens[at : at + RUN]) for at in range(len(tokens) - RUN + 1)}


class EventKinds(corpus.Corpus):
    def __init__(self, args):
        super().__init__(args)
        self.prose = prose.Prose(self.random)

    def drawn(self, of):
        """For each instance of a kind one of these, different ones as far as there are enough."""
        if of in (MAN, WOMAN):
            return [of(self.prose) for _ in range(INSTANCES)]
        pool = range(*of) if isinstance(of, tuple) else of
        drawn = []
        while len(drawn) < INSTANCES:
            drawn += self.random.sample(pool, min(len(pool), INSTANCES - len(drawn)))
        return drawn

    def fillings(self, slots):
        """What fills the slots of each instance of a kind."""
        columns = {slot: self.drawn(of) for slot, of in slots.items()}
        places = [slot for slot, of in slots.items() if of is PLACES]
        drawn = self.random.sample(PLACES, INSTANCES * len(places))
        for at, slot in enumerate(places):
            columns[slot] = drawn[at * INSTANCES : (at + 1) * INSTANCES]
        return [dict(zip(columns, values)) for values in zip(*columns.values())]

    def text(self, lines, values):
        """One alternative of each line, filled, in two or three paragraphs."""
        sentences = [self.random.choice(line).format(**values) for line in lines]
        for at in sorted(self.random.sample(range(1, len(sentences)), 2), reverse=True):
            sentences.insert(at, PARAGRAPH)
        return " ".join(sentences)

    def event(self, kind, worded, values, name, day):
        """One instance, reported once in each wording, each by an outlet of its own."""
        values = {**values, "day": WEEK[day % 7]}
        if "turn" in values:
            values["way"], values["verb"] = values.pop("turn")
        texts = [self.text(lines, values) for _, lines in worded]
        for one, other in itertools.combinations(texts, 2):
            shared = runs(one) & runs(other)
            if shared:
                raise AssertionError(f"{name}: {' '.join(min(shared))}")
        hour = self.random.randrange(6, 14)
        for (title, _), text, outlet in zip(
            worded, texts, self.random.sample(self.outlets, len(texts))
        ):
            when = self.on(day, hour + self.random.randrange(0, 9))
            self.publish(title.format(**values), text, outlet, when, kind, name)

    def write(self, out):
        for kind, worded in wordings().items():
            days = self.random.sample(range(self.args.days), INSTANCES)
            for number, values in enumerate(self.fillings(SLOTS[kind])):
                self.event(kind, worded, values, f"{kind}/{number}", days[number])
        for x, y in itertools.combinations(self.instances, 2):
            if x["kind"] == y["kind"]:
                label = "same" if x["instance"] == y["instance"] else "other"
                self.truth.append({"a": x["id"], "b": y["id"], "kind": x["kind"], "label": label})
        for _ in range(self.args.filler):
            self.prosaic(self.prose)
        self.save(out)


if __name__ == "__main__":
    parser = corpus.options(__doc__, days=30, filler=300, outlets=12)
    arguments = corpus.parsed(parser, days=INSTANCES)
    EventKinds(arguments).write(arguments.out)
