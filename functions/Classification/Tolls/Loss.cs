using System.Runtime.InteropServices;
using Alerts.Classification.Words;

namespace Alerts.Classification.Tolls;

/// <summary>Somebody who was killed or wounded, as one verb says it.</summary>
/// <param name="Who">Whom the verb counts.</param>
/// <param name="Verb">Index of the verb's piece.</param>
/// <param name="Killed">False: wounded.</param>
/// <param name="Part">Counted already in another loss of the same verb: "including two soldiers".</param>
/// <param name="Toll">A running total, which holds all others of the sentence.</param>
/// <param name="Past">Of another, earlier event.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Loss(Crowd Who, int Verb, bool Killed, bool Part, bool Toll, bool Past);
