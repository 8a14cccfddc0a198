using Workshop.People;

namespace Workshop.Tests.Meetings;

public static partial class TestMeeting
{
    private static readonly (string Name, string SortName, string Affiliation)[] Names =
    [
        ("Hildegard Freifrau von Tannenberg-Wolkenstein", "Tannenberg-Wolkenstein, Hildegard von", "Lichtenberg-Kolleg für Ultrakurzzeitphysik, Göttingen"),
        ("佐藤 美咲", "Sato, Misaki", "東都理科大学 物理学科"),
        ("Γιώργος Παπαδημητρίου", "Papadimitriou, Giorgos", "Ινστιτούτο Δομικής Βιολογίας, Θεσσαλονίκη"),
        ("ليلى الحسيني", "al-Husayni, Layla", "معهد الفوتونيات، عمّان"),
        ("Þorgerður Ísleifsdóttir", "Þorgerður Ísleifsdóttir", "Rannsóknarstofa í ljósfræði, Akureyri"),
        ("José-María Fernández-Ibáñez y Ruiz de Alarcón", "Fernández-Ibáñez, José-María", "Instituto de Fotónica del Cantábrico"),
        ("Łucja Źdźbłowska", "Źdźbłowska, Łucja", "Politechnika Bałtycka, Gdynia"),
        ("王 晓明", "Wang, Xiaoming", "江南同步辐射研究所"),
        ("Nguyễn Thị Ánh Tuyết", "Nguyễn, Thị Ánh Tuyết", "Viện Khoa học Tính toán, Huế"),
        ("Олександра Ковальчук", "Kovalchuk, Oleksandra", "Інститут молекулярної динаміки, Львів"),
        ("김 하늘", "Kim, Haneul", "한빛가속기연구소"),
        ("अनन्या चटर्जी", "Chatterjee, Ananya", "Institute for Learning Matter, Kolkata"),
        ("Maximilian-Alexander Oberhuber-Schwarzenbrunner", "Oberhuber-Schwarzenbrunner, Maximilian-Alexander", "Forschungsverbund Freie-Elektronen-Laser Donautal"),
        ("Siân Llywelyn", "Llywelyn, Siân", "Prifysgol yr Wyddfa"),
        ("Björn Ångkvist", "Ångkvist, Björn", "Norrlands Fotonikcentrum"),
        ("Aoife Ní Bhriain", "Ní Bhriain, Aoife", "Atlantic Institute of Crystallography"),
        ("Tomás dos Santos-Figueiredo", "Santos-Figueiredo, Tomás dos", "Laboratório do Atlântico, Aveiro"),
        ("דנה כהן-לוי", "Cohen-Levi, Dana", "המכון לאופטיקה קוונטית"),
        ("Ada Okonkwo", "Okonkwo, Ada", "Lagos Centre for Computational Structure"),
        ("Rūta Žemaitytė", "Žemaitytė, Rūta", "Vilniaus lazerių mokykla"),
        ("ธนพร ศรีสุวรรณ", "Srisuwan, Thanaporn", "สถาบันแสงซินโครตรอนอันดามัน"),
        ("Çağla Öztürk", "Öztürk, Çağla", "Anadolu Işık Kaynağı"),
        ("Mei-Ling O’Sullivan", "O’Sullivan, Mei-Ling", "Pacific Data Institute, Hobart"),
        ("R. M. Wüthrich", "Wüthrich, R. M.", "Hochschule am Rheinfall"),
    ];

    private static readonly ValueList<Person> People =
        Names.Select((one, n) => new Person(Id($"person {n}"), AddressOf(one.SortName), one.SortName, n % 3 == 0 ? $"0000-0002-18{n:00}-000X" : null)).ToValueList();

    private static readonly ValueList<Credit> Credits = Names.Select((one, n) => new Credit(Id($"credit {n}"), Id($"person {n}"), one.Name)
    {
        Affiliation = one.Affiliation,
        Url = n % 2 == 0 ? $"https://people.example/{AddressOf(one.SortName)}" : null,
        Biography = n % 6 == 0
            ? $"{one.Name} studies how molecules *absorb, bend and forget*. Before that: crystals in Grenoble, clouds in Boulder, and a year at sea."
            : null,
        Photo = n switch
        {
            0 => new("/img/favicon.svg", "Photo: Studio Weiß", "Portrait in front of a laser table", 512, 512),
            1 => new(null, "Photo: 東都理科大学"),
            _ => null,
        },
    }).ToValueList();

    private static Guid Who(int n) => Id($"credit {n % 24}");

    private static string AddressOf(string name) => Workshop.Text.Slug.From(name);
}
