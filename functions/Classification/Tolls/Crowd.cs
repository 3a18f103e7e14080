using System.Runtime.InteropServices;
using Alerts.Classification.Words;

namespace Alerts.Classification.Tolls;

/// <summary>Somebody, counted or not: "at least five policemen", "a soldier", "militants", "38".</summary>
/// <param name="First">Its first piece, the "at least" included.</param>
/// <param name="End">One past its last piece.</param>
/// <param name="Count">How many; -1 when the text gives no number.</param>
/// <param name="Side">Security, militant, civilian, criminal; person for people on no side.</param>
/// <param name="Bare">A number without a noun: whose it is, only the rest of the sentence tells.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Crowd(int First, int End, int Count, Sense Side, bool Bare = false);
