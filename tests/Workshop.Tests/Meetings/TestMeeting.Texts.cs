using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class TestMeeting
{
    private static string[] Themes =>
        ["Faster detectors", "The phase problem, again", "Learned dynamics", "Proteins in motion", "Instruments that think", "Open questions under the dome"];

    private static string[] Talks =>
    [
        "Counting every photon at a million frames per second", "A pixel that forgets on purpose", "Radiation damage as a clock",
        "Zeitaufgelöste Röntgenabsorptionsspektroskopie an Übergangsmetallkomplexen in wässriger Lösung: Grenzen der Nachweisempfindlichkeit",
        "Phases from nothing but positivity", "Ptychography without a known probe", "When does phase retrieval have two answers?",
        "Support estimation by diffusion models", "Neural ODEs for conical intersections", "Koopman modes of a vibrating ring",
        "How much memory does a reaction coordinate need?", "Symmetry-preserving surrogates for excited states", "Rhodopsin in 200 femtoseconds",
        "Hinge motions of a transporter seen at room temperature", "膜タンパク質の構造変化を一枚の回折像から推定する", "Loops that fold before the rest",
        "An autonomous beamline, one year on", "Bayesian alignment of nineteen mirrors", "Talking to a diffractometer",
        "What operators know that models do not", "Twinkling: speckle as a signal", "Starlight interferometry with learned closure phases",
        "Dark frames, and what lives in them", "Counting statistics of very faint objects", "Detector calibration as a physics prior",
        "Charge sharing in thick silicon", "Compressed sensing on the chip", "Ein Detektor für die letzten drei Photonen",
        "Multi-wavelength phasing with two-colour pulses", "Gauge freedom in learned reconstructions", "Holography with a moving reference",
        "Uncertainty that crystallographers believe", "Latent stochastic equations for photoswitches", "Transfer across temperatures",
        "Conservation laws that networks respect", "Rare events in ten trajectories", "Το φως ως καταλύτης: δομές σε κίνηση",
        "Antifreeze proteins on a slow cooling ramp", "Allostery as a wave", "Which water molecules matter?",
        "Closing the loop in eight milliseconds", "A robot that mounts crystals at night", "Anomaly detection at a free-electron laser",
        "Explaining an aborted run to its owner", "Sky subtraction with transformers", "Timing a pulsar with borrowed optics",
        "Low light, high stakes", "What the observatory teaches the synchrotron",
    ];

    private static string[] Paragraphs =>
    [
        """
        Between absorption and product lies a landscape that we know at two points. We measured 31 intermediate frames of a photoswitch at 14 fs
        spacing and show that three coordinates are enough to describe what happens: $q(t) = q_0 + \sum_k a_k e^{-\gamma_k t}\cos\omega_k t$.
        None of the three is one of those that were assumed.
        """,
        """
        Learned priors make pictures sharper; whether they make them *truer* is another question. We plant structures that cannot exist into
        simulated data and count how often each method finds them anyway. The best method finds 4 %, the most popular one 38 %.

        The test needs an afternoon on a laptop, and we ask everybody to run it.
        """,
        """
        An instrument that chooses its next measurement saves beam time only if it chooses better than the person who stayed up all night. Over
        twelve user runs we compared both. The machine won nine times, lost once, and twice stopped for reasons that turned out to be right.
        """,
        """
        Participants write, train and break a differentiable model of a diffraction experiment. Bring a computer; data and environment come on a
        stick. No previous knowledge of crystallography is needed, some of linear algebra is.
        """,
        """
        We describe the measurement, its errors, and the one result that survived all of them. Data and analysis are public.
        """,
    ];

    private static string[] Subjects =>
    [
        "a light-driven proton pump", "hydrated electrons", "iron–sulphur clusters", "perovskite nanocrystals", "a DNA photolyase", "molecular motors",
        "supercooled water", "chlorophyll dimers",
    ];

    private static string[] Approaches =>
    [
        "Ultrafast electron diffraction from {0}", "A generative model for {0}", "Time-resolved crystallography of {0} at room temperature",
        "Uncertainty quantification for {0}", "Graph neural networks meet {0}",
    ];

    private static string Abstract(int n) => Paragraphs[n % Paragraphs.Length];

    private static IEnumerable<Session> Posters(string session)
    {
        for (var n = 0; n < 40; n++)
        {
            var title = string.Format(System.Globalization.CultureInfo.InvariantCulture, Approaches[n % 5], Subjects[n / 5]);
            yield return Of(SessionKind.Poster, title) with
            {
                Parent = Id($"session {session}"), Board = $"{(n < 20 ? "A" : "B")}{(n % 20) + 1}", Tracks = [Topic(n)], Abstract = n % 4 == 0 ? Abstract(4) : null,
                Authors = [new(Who(n + 3), true), new(Who(n + 8)), new(Who(n + 14))], Award = n == 17 ? "Poster prize" : null,
            };
        }
    }
}
